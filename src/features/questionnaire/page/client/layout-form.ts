import { isLang, type Lang } from '../../../../i18n/known-languages.ts';
import type { Layout } from '../../workbook/layout.ts';
import { columnName } from '../../workbook/places.ts';
import { refusalWords } from '../../workbook/refusal.ts';
import type { Chosen, Opened, Preview } from '../session/protocol.ts';
import type { QuestionnaireWords } from '../words.ts';
import { make, part } from './elements.ts';
import type { Engine } from './engine.ts';

/** Where the questions and answers of a file are: a guess that the reader checks, and changes where it is wrong. */
export class LayoutForm {
  readonly #t: QuestionnaireWords;
  readonly #lang: Lang;
  readonly #engine: Engine;
  readonly #form = part<HTMLFormElement>('[data-layout]');
  readonly #refused = part('[data-layout-refused]');
  readonly #go = part<HTMLButtonElement>('[data-go]');
  #preview: Preview | undefined;
  /** Counts the questions to the engine: a late answer to an earlier one is left. */
  #asked = 0;

  constructor(
    t: QuestionnaireWords,
    lang: Lang,
    engine: Engine,
    chosen: (chosen: Chosen, language: Lang | undefined) => void,
  ) {
    this.#t = t;
    this.#lang = lang;
    this.#engine = engine;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if ((this.#preview?.rows ?? 0) > 0) chosen(this.chosen, this.language);
    });
    this.#form.addEventListener('change', ({ target }) => {
      const { name } = target as HTMLInputElement;
      if (name === 'sheet') void this.#guess();
      else if (name !== 'language') void this.#look(this.chosen);
    });
  }

  /** The choice that the reader has made of it. */
  get chosen(): Chosen {
    const count = (name: string) => Number(this.#field(name).value);
    const comment = count('comment');
    const layout: Layout = {
      headerRow: Math.max(0, Math.trunc(count('headerRow')) || 0),
      question: count('question'),
      answer: count('answer'),
      ...(comment > 0 ? { comment } : {}),
      ...(this.#id === undefined ? {} : { id: this.#id }),
    };
    const { checked } = this.#field('withHidden') as HTMLInputElement;
    return { sheet: count('sheet'), layout, withHidden: checked };
  }

  get language(): Lang | undefined {
    const { value } = (this.#form.elements.namedItem('language') as HTMLSelectElement | null) ?? {
      value: '',
    };
    return isLang(value) ? value : undefined;
  }

  #id: number | undefined;

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  /** Shows what was guessed, or what was chosen before. */
  async show({ sheets, sheet, layout }: Opened, before?: Chosen): Promise<void> {
    this.#field('sheet').replaceChildren(
      ...sheets.map(({ name, hidden }, i) =>
        make('option', { value: String(i) }, hidden ? this.#t.sheetHidden(name) : name),
      ),
    );
    const label = this.#field('sheet').closest('label');
    if (label) label.hidden = sheets.length < 2;
    const known = before && before.sheet < sheets.length ? before : undefined;
    await this.#look(known ?? { sheet, layout, withHidden: false });
  }

  get title(): HTMLElement {
    return part('#layout');
  }

  async #guess(): Promise<void> {
    const sheet = Number(this.#field('sheet').value);
    const layout = await this.#engine.ask('guess', [sheet]);
    await this.#look({ sheet, layout, withHidden: false });
  }

  async #look(chosen: Chosen): Promise<void> {
    const asked = ++this.#asked;
    const preview = await this.#engine.ask('preview', [chosen]);
    if (asked !== this.#asked) return;
    this.#preview = preview;
    const { layout, sheet, withHidden } = chosen;
    this.#id = layout.id;
    this.#field('sheet').value = String(sheet);
    this.#field('headerRow').value = String(layout.headerRow);
    for (const name of ['question', 'answer', 'comment'] as const) {
      const select = this.#field(name);
      select.replaceChildren(
        ...(name === 'comment' ? [make('option', { value: '0' }, this.#t.noColumn)] : []),
        ...preview.columns.map(({ column, head }) => {
          const short = head.length > 40 ? `${head.slice(0, 39)}…` : head;
          const label = short === '' ? columnName(column) : `${columnName(column)} · ${short}`;
          return make('option', { value: String(column) }, label);
        }),
      );
      select.value = String(layout[name] ?? 0);
    }
    const check = part('[data-hidden-rows]');
    check.hidden = preview.hidden === 0;
    const label = check.querySelector('span');
    if (label) label.textContent = this.#t.withHidden(preview.hidden);
    (this.#field('withHidden') as HTMLInputElement).checked = withHidden;
    this.#samples(preview);
    this.#refused.hidden = preview.refused === undefined;
    this.#refused.textContent = preview.refused ? refusalWords[this.#lang][preview.refused] : '';
    const rows = preview.rows - (withHidden ? 0 : preview.hidden);
    this.#go.textContent = this.#t.go(rows);
    this.#go.disabled = rows === 0;
  }

  #samples({ samples }: Preview): void {
    part('[data-samples]').hidden = samples.length === 0;
    part('[data-samples] tbody').replaceChildren(
      ...samples.map(({ row, question, answer }) =>
        make(
          'tr',
          {},
          make('td', {}, String(row)),
          make('td', {}, question),
          make('td', {}, answer),
        ),
      ),
    );
  }
}
