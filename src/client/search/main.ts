import { type Catalogue, register } from '../../search/files.ts';
import { openSearch } from './open-search.ts';

// The catalogue follows in the same file (src/integrations/search-index/scripts.ts).
const me = document.currentScript as HTMLScriptElement;
Reflect.set(globalThis, register.catalogue, (catalogue: Catalogue) => {
  openSearch(catalogue, new URL('./', me.src));
});
