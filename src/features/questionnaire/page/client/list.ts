import { say } from '../../../../client/say.ts';
import { type Lang, languages } from '../../../../i18n/known-languages.ts';
import { sourceLine, warningsOf } from '../../facts/answer-text.ts';
import { type Fact, isAnswer } from '../../facts/fact.ts';
import type { QuestionnaireWords } from '../words.ts';
import { button, make, part } from './elements.ts';
import { type Review, type Shelf, shelves } from './review.ts';
import type { Tables } from './tables.ts';

/** So many rows stand on the page at once: thousands would make it slow. */
const perPage = 100;

/** The rows that a shelf holds, a page at a time, and what the reader does with them by hand and by key. */
export class RowList {
  readonly #t: QuestionnaireWords;
  readonly #list = part<HTMLElement>('[data-rows]');
  readonly #shelves = part<HTMLElement>('[data-shelves]');
  readonly #changed: () => void;
  #review: Review | undefined;
  #tables: Tables | undefined;
  #comments = false;
  #places: number[] = [];
  #from = 0;
  /** The row that a key acts on. */
  #current = 0;

  constructor(t: QuestionnaireWords, changed: () => void) {
    this.#t = t;
    this.#changed = changed;
    this.#list.addEventListener('keydown', (event) => this.#press(event));
    this.#list.addEventListener('focusin', ({ target }) => {
      const place = placeOf(target);
      if (place !== undefined) this.#enter(place);
    });
    this.#list.addEventListener('click', ({ target }) => {
      const pressed = (target as Element).closest<HTMLElement>('button[data-do]');
      const place = placeOf(target);
      if (pressed && place !== undefined) this.#do(pressed, place);
    });
    this.#list.addEventListener('change', ({ target }) => {
      const place = placeOf(target);
      if (place === undefined || !(target instanceof HTMLSelectElement) || !this.#review) return;
      const { row } = this.#review.at(place);
      if (this.#review.choose(place, target.value))
        this.#said(place, this.#t.saidAccepted(row, target.value));
      else {
        target.value = '';
        say(this.#t.nothing);
      }
    });
    this.#shelves.addEventListener('click', ({ target }) => {
      const pressed = (target as Element).closest<HTMLElement>('button');
      const shelf = shelves.find((one) => one === pressed?.dataset.shelf);
      if (shelf) this.#open(shelf);
    });
    for (const [what, step] of [
      ['previous', -perPage],
      ['next', perPage],
    ] as const) {
      part(`[data-pages] [data-do=${what}]`).addEventListener('click', () => {
        this.#turn(this.#from + step);
        this.#focus();
      });
    }
  }

  /** `comments`: whether texts have a column of their own beside answers that offer values. */
  show(review: Review, tables: Tables, comments: boolean): void {
    this.#review = review;
    this.#tables = tables;
    this.#comments = comments;
    this.#open('all');
  }

  /** Draws anew what has changed elsewhere. */
  refresh(): void {
    this.#draw();
  }

  #open(shelf: Shelf): void {
    this.#places = this.#review?.on(shelf) ?? [];
    this.#turn(0);
    const { counts } = this.#review as Review;
    const pressed = this.#shelves.querySelector(':focus') !== null;
    this.#shelves.replaceChildren(
      ...shelves.map((one) =>
        make(
          'button',
          { type: 'button', 'data-shelf': one, 'aria-pressed': String(one === shelf) },
          `${this.#t.shelves[one]} `,
          make('span', {}, String(counts[one])),
        ),
      ),
    );
    if (pressed) this.#pressedShelf?.focus();
  }

  get #pressedShelf(): HTMLElement | null {
    return this.#shelves.querySelector<HTMLElement>('[aria-pressed=true]');
  }

  #turn(from: number): void {
    const last = Math.floor(Math.max(this.#places.length - 1, 0) / perPage) * perPage;
    this.#from = Math.min(Math.max(from, 0), last);
    this.#current = this.#places[this.#from] ?? 0;
    this.#draw();
  }

  get #shown(): number[] {
    return this.#places.slice(this.#from, this.#from + perPage);
  }

  #draw(): void {
    const shown = this.#shown;
    this.#list.replaceChildren(...shown.map((place) => this.#item(place)));
    part('[data-no-rows]').hidden = shown.length > 0;
    part('[data-pages]').hidden = this.#places.length <= perPage;
    part('[data-page]').textContent = this.#t.page(
      this.#from + 1,
      this.#from + shown.length,
      this.#places.length,
    );
    part<HTMLButtonElement>('[data-pages] [data-do=previous]').disabled = this.#from === 0;
    part<HTMLButtonElement>('[data-pages] [data-do=next]').disabled =
      this.#from + perPage >= this.#places.length;
  }

  #element(place: number): HTMLElement | null {
    return this.#list.querySelector<HTMLElement>(`:scope > [data-place="${place}"]`);
  }

  #focus(): void {
    this.#element(this.#current)?.querySelector<HTMLElement>('article')?.focus();
  }

  #enter(place: number): void {
    this.#tabbable(this.#current, false);
    this.#current = place;
    this.#tabbable(place, true);
  }

  /** The tab key leads to one row and its controls, arrows to the others: nobody has to pass a thousand buttons. */
  #tabbable(place: number, is: boolean): void {
    const parts = this.#element(place)?.querySelectorAll('article, button, a, select') ?? [];
    for (const one of parts) one.setAttribute('tabindex', is ? '0' : '-1');
  }

  #go(step: number): void {
    const next = this.#places.indexOf(this.#current) + step;
    const place = this.#places[next];
    if (place === undefined) return;
    if (next < this.#from || next >= this.#from + perPage)
      this.#turn(Math.floor(next / perPage) * perPage);
    this.#enter(place);
    this.#focus();
  }

  /** Keys of one letter work only in here (WCAG 2.2, 2.1.4), and never while a value is being picked. */
  #press(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('select')) return;
    const { key } = event;
    const own = target.closest('button, a') === null;
    const place = this.#current;
    const actions: Record<string, () => void> = {
      j: () => this.#go(1),
      ArrowDown: () => this.#go(1),
      k: () => this.#go(-1),
      ArrowUp: () => this.#go(-1),
      x: () => this.#refuse(place, true),
      u: () => this.#undo(place),
      a: () => this.acceptAnswered(),
      '/': () => this.#pressedShelf?.focus(),
      ...(own ? { Enter: () => this.#accept(place, true) } : {}),
    };
    const act = /^[1-3]$/.test(key)
      ? () => this.#pick(place, Number(key))
      : actions[key.length === 1 ? key.toLowerCase() : key];
    if (!act) return;
    event.preventDefault();
    // The slash is for the search box elsewhere.
    event.stopPropagation();
    act();
  }

  #do({ dataset }: HTMLElement, place: number): void {
    if (dataset.do === 'accept') this.#accept(place, false);
    if (dataset.do === 'refuse') this.#refuse(place, false);
    if (dataset.do === 'undo') this.#undo(place);
    if (dataset.do === 'pick') this.#pick(place, Number(dataset.number));
  }

  /** `onwards`: by key, the next row follows. */
  #accept(place: number, onwards: boolean): void {
    const review = this.#review as Review;
    if (!review.accept(place)) {
      say(this.#t.nothing);
      return;
    }
    const title = this.#tables?.fact(place, review.picked(place))?.title ?? '';
    this.#said(place, this.#t.saidAccepted(review.at(place).row, title));
    if (onwards) this.#go(1);
  }

  #refuse(place: number, onwards: boolean): void {
    const review = this.#review as Review;
    review.refuse(place);
    this.#said(place, this.#t.saidRefused(review.at(place).row));
    if (onwards) this.#go(1);
  }

  #undo(place: number): void {
    const review = this.#review as Review;
    review.undo(place);
    this.#said(place, this.#t.saidUndone(review.at(place).row));
  }

  #pick(place: number, number: number): void {
    const review = this.#review as Review;
    if (!review.pick(place, number)) {
      say(this.#t.noAnswerAt(number));
      return;
    }
    const title = this.#tables?.fact(place, review.picked(place))?.title ?? '';
    this.#said(place, this.#t.saidPicked(review.at(place).row, title));
  }

  acceptAnswered(): void {
    const review = this.#review as Review;
    const said = this.#t.acceptedAnswered(review.acceptAnswered());
    const inside = this.#list.contains(document.activeElement);
    this.#draw();
    this.#enter(this.#current);
    if (inside) this.#focus();
    this.#changed();
    say(said);
  }

  /** A row has changed: it is drawn anew, and the focus stays where it was. */
  #said(place: number, text: string): void {
    const before = this.#element(place);
    const { activeElement } = document;
    const what = before?.contains(activeElement)
      ? ((activeElement as HTMLElement).dataset.do ?? (activeElement as HTMLElement).localName)
      : undefined;
    const number = (activeElement as HTMLElement | null)?.dataset.number;
    const after = this.#item(place);
    before?.replaceWith(after);
    if (what !== undefined) {
      const selector = number
        ? `[data-do=pick][data-number="${number}"]`
        : `[data-do=${what}], ${what}`;
      const again = what === 'article' ? null : after.querySelector<HTMLElement>(selector);
      (again ?? after.querySelector<HTMLElement>('article'))?.focus();
    }
    this.#changed();
    say(text);
  }

  #item(place: number): HTMLElement {
    const review = this.#review as Review;
    const tables = this.#tables as Tables;
    const t = this.#t;
    const { row, id, question, barrier, choices } = review.at(place);
    const match = review.match(place);
    const decision = review.decision(place);
    const picked = review.picked(place);
    const lang = tables.lang(place);
    const candidates = [...new Set([...review.candidates(place), ...(picked ? [picked] : [])])];
    const shown = tables.fact(place, picked ?? candidates[0]);
    const name = (what: string) => `row-${place}-${what}`;
    const accepted = decision !== undefined && decision !== 'refused';

    const article = make(
      'article',
      {
        tabindex: place === this.#current ? '0' : '-1',
        'aria-labelledby': ['number', 'status', 'question'].map(name).join(' '),
        'data-status': review.shelf(place),
        'data-decided': decision === undefined ? undefined : accepted ? 'accepted' : 'refused',
      },
      make(
        'p',
        { class: 'row-head' },
        make('span', { id: name('number') }, t.rowName(row)),
        ...(id ? [make('span', { class: 'fine' }, id)] : []),
        make(
          'b',
          { id: name('status'), 'data-status-name': true },
          decision === undefined
            ? t.status[match.status]
            : `${t.status[match.status]} · ${accepted ? t.accepted : t.refused}`,
        ),
      ),
      make('p', { id: name('question'), class: 'asked', lang: tagOf(match.lang) }, question),
      make('p', { class: 'fine', lang: tagOf(match.lang), 'data-why': true }, match.why),
      ...(shown ? [this.#shownFact(shown, lang)] : []),
    );
    const options = candidates.flatMap((one, i) => {
      const fact = tables.fact(place, one);
      return fact ? [this.#option(fact, lang, one, i + 1, picked)] : [];
    });
    if (options.length > 0)
      article.append(make('ol', { class: 'options', 'aria-label': t.alternatives }, ...options));
    if (barrier) article.append(make('p', { class: 'fine' }, t.barred(t.barrier[barrier])));
    else if (choices) article.append(this.#values(choices, accepted ? decision.choice : undefined));
    article.append(
      make(
        'p',
        { class: 'ways' },
        ...(picked === undefined
          ? []
          : [button('accept', t.accept, { 'aria-pressed': String(accepted) })]),
        button('refuse', t.refuse, { 'aria-pressed': String(decision === 'refused') }),
        ...(decision === undefined ? [] : [button('undo', t.undo)]),
      ),
    );
    if (place !== this.#current)
      for (const one of article.querySelectorAll('button, a, select'))
        one.setAttribute('tabindex', '-1');
    return make('li', { 'data-place': String(place) }, article);
  }

  #shownFact(fact: Fact, lang: Lang): HTMLElement {
    const t = this.#t;
    const gap = !isAnswer(fact);
    return make(
      'div',
      { class: 'match', lang: tagOf(lang) },
      make('p', {}, fact.answer),
      ...warningsOf(fact, lang).map((text) => make('p', { class: 'fine warning' }, text)),
      ...(gap ? [] : [make('p', { class: 'fine' }, sourceLine(fact, lang))]),
      ...(gap && fact.nearest?.length
        ? [make('p', { class: 'fine' }, t.nearest + fact.nearest.join(t.between))]
        : []),
      ...(gap && fact.ask ? [make('p', { class: 'fine' }, t.ask + fact.ask)] : []),
    );
  }

  #option(fact: Fact, lang: Lang, id: string, number: number, picked: string | undefined) {
    const link = make(
      'a',
      // The page would lose the file that is open.
      { href: `../${fact.address}`, target: '_blank', lang: tagOf(lang) },
      fact.title,
    );
    if (!isAnswer(fact)) return make('li', {}, make('span', {}, this.#t.notStated, link));
    const chosen = id === picked;
    return make(
      'li',
      {},
      button('pick', String(number), {
        'data-number': String(number),
        'aria-pressed': String(chosen),
        'aria-label': `${number} ${fact.title}`,
      }),
      link,
    );
  }

  #values(choices: readonly string[], chosen: string | undefined): HTMLElement {
    const t = this.#t;
    const select = make(
      'select',
      {},
      make('option', { value: '' }, this.#comments ? t.noValue : t.noValueNoComment),
      ...choices.map((choice) => make('option', { value: choice }, choice)),
    );
    select.value = chosen ?? '';
    return make('label', { class: 'value' }, t.value, select);
  }
}

function placeOf(target: EventTarget | null): number | undefined {
  const item = (target as Element).closest<HTMLElement>('[data-place]');
  return item ? Number(item.dataset.place) : undefined;
}

function tagOf(lang: Lang): string {
  return languages[lang].tag;
}
