import { packAddress, readPack } from '../../../../pack/address.ts';
import type { QuestionnaireWords } from '../words.ts';
import { download, nameOf } from './download.ts';
import { make, part } from './elements.ts';
import type { Engine } from './engine.ts';
import type { Open, Work } from './work.ts';

/** What the reader takes away: the file itself, a new table, the rows to ask about, an answer pack. */
export class Outputs {
  readonly #t: QuestionnaireWords;
  readonly #engine: Engine;
  readonly #packPage: string;
  readonly #told = part('[data-out-told]');
  #open: Open | undefined;
  #work: Work | undefined;

  constructor(t: QuestionnaireWords, engine: Engine, packPage: string) {
    this.#t = t;
    this.#engine = engine;
    this.#packPage = packPage;
  }

  /** Offers what can be had as things stand. */
  show(open: Open, work: Work): void {
    this.#open = open;
    this.#work = work;
    this.#told.replaceChildren();
    part('[data-same-file]').hidden = open.file === undefined;
    part('[data-do=save]').textContent = nameOf(open.name, this.#t.suffix.filled);
    const ids = work.tables.packed();
    const address = packAddress({ ids, title: '' });
    // Whether the page of packs would read all of it.
    const fits = readPack(`#${address}`, new Set(ids)).ids.length === ids.length;
    const place = part('[data-pack-out]');
    place.hidden = ids.length === 0;
    place.replaceChildren(
      fits
        ? make(
            'a',
            { href: `${this.#packPage}#${address}`, target: '_blank' },
            this.#t.pack(ids.length),
          )
        : this.#t.packLonger,
    );
  }

  /** The same file with the accepted answers. */
  async save(): Promise<void> {
    if (!this.#open || !this.#work) return;
    const { tables, chosen } = this.#work;
    const answers = tables.answers();
    if (answers.length === 0) {
      this.#told.textContent = this.#t.nothingAccepted;
      return;
    }
    const { name } = this.#open;
    const [{ bytes, cells, left }, same] = await Promise.all([
      this.#engine.ask('write', [chosen, answers]),
      this.#isUnchanged(this.#open),
    ]);
    download(bytes, nameOf(name, this.#t.suffix.filled));
    const cellsLeft = left.map(({ cell, why }) =>
      make('li', {}, `${cell} ${this.#t.barrier[why]}`),
    );
    this.#told.replaceChildren(
      make('p', {}, this.#t.written(cells.length)),
      ...(same ? [] : [make('p', { class: 'alert' }, this.#t.changed)]),
      ...(left.length === 0
        ? []
        : [make('p', {}, this.#t.left(left.length)), make('ul', {}, ...cellsLeft)]),
    );
  }

  async table(what: 'table' | 'open', format: 'xlsx' | 'csv'): Promise<void> {
    if (!this.#open || !this.#work) return;
    const { tables } = this.#work;
    const rows = what === 'table' ? tables.result() : tables.unanswered();
    const name = nameOf(this.#open.name || this.#t.pastedName, this.#t.suffix[what], format);
    download(await this.#engine.ask('table', [format, rows]), name);
  }

  /** Whether the file is still the one that was opened. A browser refuses to read one that has changed, or gives what it holds now. */
  async #isUnchanged({ file, opened }: Open): Promise<boolean> {
    if (!file) return true;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return (await this.#engine.ask('fingerprint', [bytes])) === opened.fingerprint;
    } catch {
      return false;
    }
  }
}
