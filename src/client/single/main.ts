import type { Catalogue } from '../../search/files.ts';
import { Searcher } from '../../search/searcher.ts';
import { keepShowingLapsed } from '../lapsed.ts';
import { markWords } from '../marks.ts';
import { openSearch } from '../search/open-search.ts';
import { focusByShortcut } from '../search-shortcut.ts';

/** Everything the search of the file knows; stands before this script in it (src/integrations/copies/). */
declare const contents: { catalogue: Catalogue; sounds: string };

const { catalogue, sounds } = contents;
const input = document.querySelector('input');
const panel = document.querySelector('.search-panel');

/** The element of the file that stands for a page, or for an anchor of it. */
function idOf(url: string): string {
  const [page, anchor] = url.split('#');
  const stands = [...document.querySelectorAll<HTMLElement>('[data-page]')].find(
    ({ dataset }) => dataset.page === page,
  );
  return anchor === undefined ? (stands?.id ?? '') : `${stands?.id}--${anchor}`;
}

keepShowingLapsed();
if (input) focusByShortcut(input);
// The text is read through once the reader means to search, not while the file opens.
input?.addEventListener(
  'focus',
  () => {
    const searcher = Searcher.ofRecords(catalogue, sounds);
    openSearch({
      catalogue,
      searchers: { first: searcher, full: searcher, load: async () => searcher },
      linkTo: (url) => `#${idOf(url)}`,
    });
  },
  { once: true },
);
input?.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  document.querySelector<HTMLElement>('[data-search-result]')?.click();
});
panel?.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('[data-search-result]');
  const place = link && document.getElementById(idOf(link.dataset.searchResult ?? ''));
  if (!place) return;
  const words = [...link.querySelectorAll('mark')].map(({ textContent }) => textContent);
  // After the browser has gone there.
  setTimeout(() => markWords([...new Set(words)], place));
});
