import type { Lang } from '../../i18n/languages.ts';
import { loadSearcher } from './load-index.ts';
import { SearchView } from './view.ts';

/** The search of a page, loaded once a reader means to search. */
const box = document.querySelector<HTMLElement>('site-search');
const input = box?.querySelector('input');
const panel = document.querySelector<HTMLElement>('.search-panel');

if (box && input && panel) {
  const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const view = new SearchView({ lang, panel, root: new URL('../', indexAddress()) });
  let asked = 0;

  const answer = async () => {
    const query = input.value.trim();
    const turn = ++asked;
    if (query === '') return view.idle();
    view.loading();
    try {
      const searcher = await loadSearcher(indexAddress());
      const matches = await searcher.search(query);
      // An answer that was overtaken by a newer question is dropped.
      if (turn === asked) view.show(matches, query);
    } catch {
      if (turn === asked) view.failed();
    }
  };

  input.addEventListener('input', () => void answer());
  panel.querySelector('[data-search-retry]')?.addEventListener('click', () => void answer());
  view.bindKeys(input, box);
  void answer();

  function indexAddress(): string {
    return new URL(box?.dataset.index ?? '', document.baseURI).href;
  }
}
