import type { RowMatch } from '../../match/matcher.ts';
import type { AskedRow } from '../session/protocol.ts';

/** What the reader has decided on a row: the answer he accepts, with a value where its cell offers some; or none. */
export type Decision = { id: string; choice?: string } | 'refused';

/** What the list shows. */
export const shelves = ['all', 'answered', 'related', 'open'] as const;
export type Shelf = (typeof shelves)[number];

/** The most answers that a row is offered. */
const most = 3;

/** The rows of a questionnaire, what they were matched with, and what was decided on them. Rows are told apart by their place in it. */
export class Review {
  readonly rows: readonly AskedRow[];
  readonly #matches: RowMatch[] = [];
  readonly #picked = new Map<number, string>();
  readonly #decisions = new Map<number, Decision>();
  readonly #isAnswer: (id: string) => boolean;

  constructor(rows: readonly AskedRow[], isAnswer: (id: string) => boolean) {
    this.rows = rows;
    this.#isAnswer = isAnswer;
  }

  /** How many rows have been matched, from the first on. */
  get matched(): number {
    return this.#matches.length;
  }

  take(from: number, matches: readonly RowMatch[]): void {
    for (const [i, match] of matches.entries()) this.#matches[from + i] = match;
  }

  at(place: number): AskedRow {
    const row = this.rows[place];
    if (!row) throw new Error(`There is no row at ${place}.`);
    return row;
  }

  match(place: number): RowMatch {
    const match = this.#matches[place];
    if (!match) throw new Error(`The row at ${place} has not been matched.`);
    return match;
  }

  shelf(place: number): Exclude<Shelf, 'all'> {
    const { status } = this.match(place);
    return status === 'answered' || status === 'related' ? status : 'open';
  }

  /** The matched rows that a shelf holds. */
  on(shelf: Shelf): number[] {
    return this.#matches.flatMap((_, place) =>
      shelf === 'all' || this.shelf(place) === shelf ? [place] : [],
    );
  }

  candidates(place: number): readonly string[] {
    return this.match(place).ids.slice(0, most);
  }

  /** The answer that would be accepted; of a row that is not answered, only one that the reader has picked. */
  picked(place: number): string | undefined {
    const picked = this.#picked.get(place);
    if (picked !== undefined) return picked;
    const decision = this.#decisions.get(place);
    if (decision !== undefined && decision !== 'refused') return decision.id;
    return this.shelf(place) === 'open'
      ? undefined
      : this.candidates(place).find((id) => this.#isAnswer(id));
  }

  /** Takes the candidate of this number, from 1; tells whether it is an answer. A row that was accepted stays so, with the new answer. */
  pick(place: number, number: number): boolean {
    const id = this.candidates(place)[number - 1];
    if (id === undefined || !this.#isAnswer(id)) return false;
    this.#picked.set(place, id);
    const decision = this.#decisions.get(place);
    if (decision !== undefined && decision !== 'refused')
      this.#decisions.set(place, { ...decision, id });
    return true;
  }

  decision(place: number): Decision | undefined {
    return this.#decisions.get(place);
  }

  /** Tells whether there was something to accept. */
  accept(place: number): boolean {
    const id = this.picked(place);
    if (id === undefined) return false;
    const before = this.#decisions.get(place);
    const choice = before === undefined || before === 'refused' ? undefined : before.choice;
    this.#decisions.set(place, choice === undefined ? { id } : { id, choice });
    return true;
  }

  /** The value for a cell that offers some, picked by the reader, who thereby accepts the row. */
  choose(place: number, choice: string): boolean {
    if (!this.accept(place)) return false;
    const { id } = this.#decisions.get(place) as { id: string };
    this.#decisions.set(place, choice === '' ? { id } : { id, choice });
    return true;
  }

  refuse(place: number): void {
    this.#decisions.set(place, 'refused');
  }

  undo(place: number): void {
    this.#decisions.delete(place);
  }

  clear(): void {
    this.#decisions.clear();
    this.#picked.clear();
  }

  /** Accepts every answered row on which nothing was decided; tells how many. */
  acceptAnswered(): number {
    const left = this.on('answered').filter((place) => !this.#decisions.has(place));
    return left.filter((place) => this.accept(place)).length;
  }

  /** Takes a decision that was kept. */
  restore(place: number, decision: Decision): void {
    this.#decisions.set(place, decision);
  }

  /** What was decided, in the order of the rows. */
  get decided(): [place: number, decision: Decision][] {
    return [...this.#decisions].sort(([a], [b]) => a - b);
  }

  /** Whether the answer that was accepted is the one that answers the whole row. */
  isWhole(place: number): boolean {
    const { status, ids } = this.match(place);
    return status === 'answered' && this.picked(place) === ids[0];
  }

  /** The rows to ask the provider about: all without an accepted answer, except those that the site answers and nobody has refused. */
  get unanswered(): number[] {
    return this.on('all').filter((place) => {
      const decision = this.#decisions.get(place);
      if (decision === 'refused') return true;
      return decision === undefined && this.shelf(place) !== 'answered';
    });
  }

  get counts(): Record<Shelf | 'accepted' | 'refused', number> {
    const decisions = [...this.#decisions.values()];
    const refused = decisions.filter((decision) => decision === 'refused').length;
    const of = (shelf: Shelf) => this.on(shelf).length;
    return {
      all: this.matched,
      answered: of('answered'),
      related: of('related'),
      open: of('open'),
      accepted: decisions.length - refused,
      refused,
    };
  }
}
