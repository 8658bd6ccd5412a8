import type { Manuscript, PageFolder, QuestionFolder } from './manuscript.ts';

/** The answers that readers get: finished, and meant for everyone; or all of them, for the eyes of authors. */
export class Visible {
  readonly questions: QuestionFolder[];
  readonly pages: PageFolder[];
  readonly #hidden: ReadonlySet<string>;

  constructor({ questions, pages, drafts, draftIds }: Manuscript, everything: boolean) {
    const shown = <F extends QuestionFolder | PageFolder>(finished: F[], unfinished: F[]) =>
      everything
        ? [...finished, ...unfinished]
        : finished.filter(({ facts }) => facts.data.visibility === 'public');
    this.questions = shown(questions, drafts.questions);
    this.pages = shown(pages, drafts.pages);
    const known = new Set([...this.questions, ...this.pages].map(({ id }) => id));
    this.#hidden = new Set(
      [...[...questions, ...pages].map(({ id }) => id), ...draftIds].filter((id) => !known.has(id)),
    );
  }

  /** These ids without those of hidden answers. */
  ids(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.#hidden.has(id));
  }

  /** These entries, each naming visible answers only; one that names no other is left out. */
  touching<T extends { answers: 'all' | string[] }>(entries: readonly T[]): T[] {
    return entries
      .map((entry) => ({
        ...entry,
        answers: entry.answers === 'all' ? entry.answers : this.ids(entry.answers),
      }))
      .filter(({ answers }) => answers.length > 0);
  }
}
