import { messages } from '../../i18n/messages.ts';
import { packWords } from '../../i18n/pack.ts';
import type { Catalogue } from '../../search/files.ts';
import type { Findings, Match } from '../../search/searcher.ts';
import { element } from './elements.ts';
import { queriesAreOnlyHere, recentQueries } from './recent.ts';
import { type LinkTo, resultItem } from './result.ts';

type State = 'idle' | 'loading' | 'done' | 'empty' | 'error';

interface Options {
  catalogue: Catalogue;
  panel: HTMLElement;
  linkTo: LinkTo;
  /** The page that shows more than fits below the box; none in a single file. */
  resultsPage: string | undefined;
  /** What a press on a recent query, or on what forgets them, does. */
  ask: (query: string) => void;
  forget: () => void;
}

/** Below the box the best few; the search page shows more. */
const shownInBox = 8;
const shownOnPage = 50;

/** Shows what search has to say. */
export class SearchView {
  readonly #options: Options;
  readonly #t;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #onPage: boolean;
  /** On the search page: what narrows the results to a part of the site. */
  readonly #filters: HTMLElement | null;
  /** The part of the site that the reader wants to see. */
  #filter = '';
  #touched = false;

  constructor(options: Options) {
    const { panel, catalogue } = options;
    this.#options = options;
    this.#t = messages[catalogue.lang];
    this.#onPage = panel.matches('.on-page');
    this.#filters = panel.querySelector('[data-search-filters]');
    this.#list = panel.querySelector('[data-search-results]') as HTMLElement;
    this.#status = panel.querySelector('[data-search-status]') as HTMLElement;
    for (const event of ['pointerover', 'focusin']) {
      this.#list.addEventListener(event, () => {
        this.#touched = true;
      });
    }
  }

  close(): void {
    this.#options.panel.hidden = !this.#onPage;
  }

  idle(): void {
    const recent = recentQueries();
    this.#list.replaceChildren(...this.#recent(recent));
    const label = queriesAreOnlyHere() ? this.#t.searchRecentHere : this.#t.searchRecent;
    this.#say(recent.length > 0 ? label : '', 'idle');
    this.#options.panel.hidden = !this.#onPage && recent.length === 0;
  }

  failed(): void {
    this.#list.replaceChildren();
    this.#say('', 'error');
  }

  /** A new question was asked: what is shown still answers the old one. */
  pending(): void {
    this.#touched = false;
    this.#list.dataset.searchState = 'loading';
  }

  /** What the catalogue knows while the full text is on its way; maybe nothing yet. */
  showFirst({ matches }: Findings): void {
    this.#touched = false;
    this.#list.replaceChildren(...this.#items(matches.slice(0, shownInBox)));
    this.#say(matches.length > 0 ? this.#t.searchFirst : '', 'loading');
  }

  show(findings: Findings, query: string): void {
    const { matches } = findings;
    if (matches.length === 0) {
      this.#list.replaceChildren(...this.#nothing(findings));
      this.#say(this.#t.searchEmpty, 'empty');
      return;
    }
    const parts = [...new Set(matches.map(partOf))];
    if (!parts.includes(this.#filter)) this.#filter = '';
    const wanted = matches.filter((match) => !this.#filter || partOf(match) === this.#filter);
    const { resultsPage } = this.#options;
    const few = !this.#onPage && resultsPage;
    const shown = this.#steady(wanted).slice(0, few ? shownInBox : shownOnPage);
    const rest = few && wanted.length > shown.length ? [this.#all(resultsPage, query)] : [];
    const focused = document.activeElement?.getAttribute('data-search-result');
    this.#list.replaceChildren(...this.#items(shown), ...rest);
    // The link that had the focus was drawn anew.
    if (focused) {
      this.#list
        .querySelector<HTMLElement>(`[data-search-result="${CSS.escape(focused)}"]`)
        ?.focus();
    }
    this.#showFilters(findings, parts, query);
    const near = matches[0]?.near ?? [];
    const count = this.#t.searchCount(wanted.length);
    this.#say(near.length > 0 ? `${this.#t.searchNear(near.join(' '))} ${count}` : count, 'done');
  }

  /** What the reader already points at stays where it is; the others follow in order. */
  #steady(matches: readonly Match[]): readonly Match[] {
    if (!this.#touched || this.#list.dataset.searchState !== 'loading') return matches;
    const before = [...this.#list.querySelectorAll<HTMLAnchorElement>('[data-search-result]')].map(
      (link) => link.dataset.searchResult,
    );
    const kept = before.flatMap((url) => matches.filter(({ record }) => record.url === url));
    return [...kept, ...matches.filter((match) => !kept.includes(match))];
  }

  #say(text: string, state: State): void {
    this.#status.textContent = text;
    this.#list.dataset.searchState = state;
    this.#options.panel.hidden = false;
    if (this.#filters) this.#filters.hidden = state !== 'done';
    for (const part of this.#options.panel.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = part.dataset.when !== state || (state === 'loading' && text !== '');
    }
  }

  #items(matches: readonly Match[]): HTMLElement[] {
    const { resultsPage, catalogue } = this.#options;
    const pick = resultsPage && packWords[catalogue.lang].pick;
    return matches.map((match) => resultItem(match, this.#options.linkTo, pick));
  }

  #nothing({ closest }: Findings): HTMLElement[] {
    const { catalogue } = this.#options;
    const topic = catalogue.topics.find(({ title }) => closest?.where[0] === title);
    const items: HTMLElement[] = [];
    if (catalogue.notAnswered !== '')
      items.push(
        element(
          'li',
          {},
          element('p', {}, this.#t.searchEmptyHelp),
          this.#link(catalogue.notAnswered, this.#t.notAnswered),
        ),
      );
    if (topic) {
      const closestLine = element('p', {}, this.#t.searchClosest(topic.title));
      items.push(element('li', {}, closestLine, this.#link(topic.url, topic.title)));
    } else {
      const links = catalogue.topics.map(({ title, url }) =>
        element('li', {}, this.#link(url, title)),
      );
      items.push(
        element(
          'li',
          {},
          element('p', {}, this.#t.searchTopics),
          element('ul', { class: 'topic-list' }, ...links),
        ),
      );
    }
    return items;
  }

  #all(resultsPage: string, query: string): HTMLElement {
    const link = this.#link(resultsPage, this.#t.searchAll);
    link.search = new URLSearchParams({ q: query }).toString();
    return element('li', {}, link);
  }

  #link(url: string, text: string): HTMLAnchorElement {
    return element('a', { href: this.#options.linkTo(url) }, text);
  }

  #recent(queries: readonly string[]): HTMLElement[] {
    const item = (text: string, press: () => void) => {
      const button = element('button', { type: 'button', class: 'plain' }, text);
      button.addEventListener('click', press);
      return element('li', {}, button);
    };
    const items = queries.map((query) => item(query, () => this.#options.ask(query)));
    return items.length > 0 ? [...items, item(this.#t.searchForget, this.#options.forget)] : [];
  }

  #showFilters(findings: Findings, parts: readonly string[], query: string): void {
    const buttons = ['', ...parts].map((part) => {
      const button = element(
        'button',
        { type: 'button', 'aria-pressed': String(part === this.#filter) },
        part || this.#t.searchEverything,
      );
      button.addEventListener('click', () => {
        this.#filter = part;
        this.show(findings, query);
        // The pressed button was drawn anew.
        this.#filters?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
      });
      return button;
    });
    this.#filters?.replaceChildren(...(parts.length > 1 ? buttons : []));
  }
}

/** The topic or page a match belongs to. */
function partOf({ record: { where, title } }: Match): string {
  return where[0] ?? title;
}
