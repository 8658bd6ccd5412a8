import type { Lang } from '../../i18n/languages.ts';
import { messages } from '../../i18n/messages.ts';
import { excerptOf, type Piece, piecesOf } from '../../search/excerpt.ts';
import type { Match } from '../../search/searcher.ts';

interface Options {
  lang: Lang;
  panel: HTMLElement;
  /** The root of the site, as this copy of it is read. */
  root: URL;
}

/** Below the box the best few; the search page shows all. */
const shownInBox = 8;
const shownOnPage = 50;

/** Shows what search has to say. All text goes in as text, never as markup. */
export class SearchView {
  readonly #t;
  readonly #lang: Lang;
  readonly #panel: HTMLElement;
  readonly #root: URL;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #onPage: boolean;

  constructor({ lang, panel, root }: Options) {
    this.#lang = lang;
    this.#t = messages[lang];
    this.#panel = panel;
    this.#root = root;
    this.#onPage = panel.matches('.on-page');
    this.#list = panel.querySelector<HTMLElement>('[data-search-results]') as HTMLElement;
    this.#status = panel.querySelector<HTMLElement>('[data-search-status]') as HTMLElement;
  }

  idle(): void {
    this.#list.replaceChildren();
    this.#say(this.#onPage ? this.#t.searchIdle : '', 'idle');
    this.#panel.hidden = !this.#onPage;
  }

  loading(): void {
    if (this.#list.dataset.searchState !== 'done') this.#say('', 'loading');
  }

  failed(): void {
    this.#list.replaceChildren();
    this.#say('', 'error');
  }

  /** `complete` is false while only the catalogue has been read: then nothing is said to be missing. */
  show(matches: readonly Match[], query: string, complete: boolean): void {
    if (this.#onPage) {
      const address = new URL(location.href);
      address.searchParams.set('q', query);
      history.replaceState(null, '', address);
    }
    const shown = matches.slice(0, this.#onPage ? shownOnPage : shownInBox);
    this.#list.replaceChildren(...shown.map((match) => this.#item(match)));
    if (matches.length === 0) {
      this.#list.append(this.#nothing());
      this.#say(this.#t.searchEmpty, 'empty');
      return;
    }
    if (!this.#onPage && matches.length > shown.length) this.#list.append(this.#all(query));
    this.#say(complete ? this.#t.searchCount(matches.length) : this.#t.searchFirst, 'done');
  }

  /** Arrows walk through the box and the results, Escape closes, Enter in the box opens the search page (the form's own doing). */
  bindKeys(input: HTMLInputElement, box: HTMLElement): void {
    const links = () => [...this.#panel.querySelectorAll<HTMLAnchorElement>('li > a')];
    const move = (event: KeyboardEvent) => {
      const stops: HTMLElement[] = [input, ...links()];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      if (at < 0) return;
      const inBox = at === 0;
      const to =
        event.key === 'ArrowDown'
          ? at + 1
          : event.key === 'ArrowUp'
            ? at - 1
            : event.key === 'Home' && !inBox
              ? 1
              : event.key === 'End' && !inBox
                ? stops.length - 1
                : at;
      const stop = stops[Math.max(0, Math.min(to, stops.length - 1))];
      if (to !== at && stop) {
        event.preventDefault();
        stop.focus();
      }
      if (event.key === 'Escape' && !this.#onPage && !this.#panel.hidden) {
        event.preventDefault();
        this.#panel.hidden = true;
        input.focus();
      }
    };
    input.addEventListener('keydown', move);
    this.#panel.addEventListener('keydown', move);
    if (this.#onPage) return;
    document.addEventListener('pointerdown', (event) => {
      if (!box.contains(event.target as Node)) this.#panel.hidden = true;
    });
    box.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !box.contains(event.relatedTarget as Node))
        this.#panel.hidden = true;
    });
  }

  #say(text: string, state: string): void {
    this.#status.textContent = text;
    this.#list.dataset.searchState = state;
    this.#panel.hidden = false;
    for (const part of this.#panel.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = part.dataset.when !== state;
    }
  }

  #item(match: Match): HTMLElement {
    const { record, matched } = match;
    const link = element('a', '');
    link.setAttribute('data-search-result', '');
    (link as HTMLAnchorElement).href = new URL(record.url.slice(1), this.#root).href;
    const title = element('b', '', ...marked(piecesOf(record.title || record.number, matched)));
    const where = [...record.where, record.title ? record.number : ''].filter(
      (part) => part !== '',
    );
    link.append(title, element('span', 'fine result-where', where.join(' › ')));
    if (record.answer) link.append(element('p', '', ...marked(piecesOf(record.answer, matched))));
    const excerpt = excerptOf(match);
    if (excerpt.length > 0) link.append(element('p', 'fine', ...marked(excerpt)));
    return element('li', '', link);
  }

  #nothing(): HTMLElement {
    const link = element('a', '', this.#t.notAnswered);
    (link as HTMLAnchorElement).href = new URL(`${this.#lang}/not-answered.html`, this.#root).href;
    return element('li', '', element('p', '', this.#t.searchEmptyHelp), link);
  }

  #all(query: string): HTMLElement {
    const link = element('a', '', this.#t.searchAll);
    const address = new URL(`${this.#lang}/search.html`, this.#root);
    address.searchParams.set('q', query);
    (link as HTMLAnchorElement).href = address.href;
    return element('li', '', link);
  }
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, hit }) => (hit ? element('mark', '', text) : text));
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
