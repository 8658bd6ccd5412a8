import type { Catalogue } from '../../search/files.ts';
import type { Findings } from '../../search/searcher.ts';
import styles from '../../styles/results.css?inline';
import { addStyles } from '../add-styles.ts';
import { QueryHistory } from './history.ts';
import { walkByKeys } from './keys.ts';
import { forgetQueries, rememberQuery } from './recent.ts';
import type { LinkTo } from './result.ts';
import type { Searchers } from './searchers.ts';
import { SearchView } from './view.ts';

/** How long the full text may take before the catalogue's answer stands in, in milliseconds. */
const soon = 80;

interface Options {
  catalogue: Catalogue;
  searchers: Pick<Searchers, 'first' | 'full' | 'load'>;
  linkTo: LinkTo;
  /** The page that shows more than fits below the box; none in a single file. */
  resultsPage?: string;
}

/** Brings the search box of a page to life, with what was typed before. */
export function openSearch({ catalogue, searchers, linkTo, resultsPage }: Options): void {
  const box = document.querySelector<HTMLElement>('site-search');
  const input = box?.querySelector('input');
  const panel = document.querySelector<HTMLElement>('.search-panel');
  // A file that came after the reader had tried again must not open it twice.
  if (!box || !input || !panel || 'open' in box.dataset) return;
  box.dataset.open = '';
  addStyles(styles);
  const onPage = panel.matches('.on-page');

  const view = new SearchView({
    catalogue,
    panel,
    linkTo,
    resultsPage,
    ask: (query) => {
      input.value = query;
      input.focus();
      void answer();
      sent();
    },
    forget: () => {
      forgetQueries();
      input.focus();
      view.idle();
    },
  });
  const past = onPage
    ? new QueryHistory((query) => {
        input.value = query;
        void answer();
      })
    : undefined;
  let turn = 0;

  const answer = async () => {
    const query = input.value.trim();
    // An answer that was overtaken by a newer question is dropped.
    const mine = ++turn;
    const current = () => mine === turn;
    past?.typing(query);
    if (query === '') {
      view.idle();
      return;
    }
    view.pending();
    try {
      let complete = false;
      const full = fullAnswer(query).finally(() => {
        complete = true;
      });
      await Promise.race([
        full,
        new Promise((resolve) => setTimeout(resolve, searchers.full ? soon : 0)),
      ]);
      if (!complete && current()) {
        const first = await searchers.first.search(query);
        if (!complete && current()) view.showFirst(first);
      }
      const findings = await full;
      if (current()) view.show(findings, query);
    } catch {
      if (current()) view.failed();
    }
  };
  const fullAnswer = async (query: string): Promise<Findings> =>
    (await searchers.load()).search(query);

  const sent = () => {
    const query = input.value.trim();
    rememberQuery(query);
    past?.sent(query);
  };

  input.addEventListener('input', () => void answer());
  input.addEventListener('focus', () => void answer());
  box.querySelector('form')?.addEventListener('submit', sent);
  panel.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('[data-search-result]')) {
      rememberQuery(input.value.trim());
      past?.goneOn();
    }
    if (target.closest('[data-search-retry]')) void answer();
  });
  walkByKeys(input, panel, () => {
    // Whatever is still on its way would open it again.
    turn++;
    view.close();
  });
  if (!onPage) {
    addEventListener('hashchange', () => view.close());
    document.addEventListener('pointerdown', (event) => {
      if (!box.contains(event.target as Node)) view.close();
    });
    box.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !box.contains(event.relatedTarget as Node)) view.close();
    });
  }
  const early = box.dataset.sent;
  if (early) {
    rememberQuery(early);
    past?.typing(early);
    past?.goneOn();
  }
  if (input.value !== '' || onPage || document.activeElement === input) void answer();
  // The index is on its way before the first letter.
  void searchers.load().catch(() => {});
}
