import type { Catalogue } from '../../search/files.ts';
import type { Match } from '../../search/searcher.ts';
import { Searchers } from './searchers.ts';
import { SearchView } from './view.ts';

/** Brings the search box of a page to life, with what was typed before. `folder` is where the files of search lie. */
export function openSearch(catalogue: Catalogue, folder: URL): void {
  const box = document.querySelector<HTMLElement>('site-search');
  const input = box?.querySelector('input');
  const panel = document.querySelector<HTMLElement>('.search-panel');
  if (!box || !input || !panel) return;

  const view = new SearchView({ lang: catalogue.lang, panel, root: new URL('../', folder) });
  const searchers = new Searchers(catalogue, folder);
  let turn = 0;

  const answer = async () => {
    const query = input.value.trim();
    const mine = ++turn;
    // An answer that was overtaken by a newer question is dropped.
    const show = (matches: readonly Match[], complete: boolean) => {
      if (mine === turn) view.show(matches, query, complete);
    };
    if (query === '') {
      view.idle();
      return;
    }
    try {
      if (!searchers.full) {
        view.loading();
        const first = await searchers.first.search(query);
        if (first.length > 0) show(first, false);
      }
      const searcher = await searchers.load();
      show(await searcher.search(query), true);
    } catch {
      if (mine === turn) view.failed();
    }
  };

  input.addEventListener('input', () => void answer());
  panel.querySelector('[data-search-retry]')?.addEventListener('click', () => void answer());
  view.bindKeys(input, box);
  // The index is on its way before the first letter.
  void searchers.load().catch(() => {});
  void answer();
}
