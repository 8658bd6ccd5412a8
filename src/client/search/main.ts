import { type Catalogue, register } from '../../search/files.ts';
import { markParameter } from '../mark-parameter.ts';
import { openSearch } from './open-search.ts';
import { Searchers } from './searchers.ts';

// The catalogue follows in the same file (src/integrations/search-index/scripts.ts).
const me = document.currentScript as HTMLScriptElement;
Reflect.set(globalThis, register.catalogue, (catalogue: Catalogue) => {
  const folder = new URL('./', me.src);
  openSearch({
    catalogue,
    searchers: new Searchers(catalogue, folder),
    resultsPage: `/${catalogue.lang}/search.html`,
    linkTo: (url, words = []) => {
      const address = new URL(`..${url}`, folder);
      if (words.length > 0) address.searchParams.set(markParameter, words.join(' '));
      return address.href;
    },
  });
});
