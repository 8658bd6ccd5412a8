import { distance } from './distance.ts';

/** The Latin words of a site, without its numbers, to tell what a mistyped one was meant for. */
export class Vocabulary {
  readonly #words: ReadonlySet<string>;
  readonly #letters: string[];

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    this.#letters = [...this.#words].filter((word) => word.length > 3);
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** The shortest word that begins so: a query is answered while it is typed. */
  completed(start: string): string | undefined {
    if (start.length < 3) return;
    return this.#letters
      .filter((word) => word.startsWith(start))
      .sort((a, b) => a.length - b.length)[0];
  }

  /**
   * The word one edit away, or two for long words; none for short ones and numbers, where every other word is near. Who mistypes a word begins it right:
   * `vacation` is not meant for `location`.
   */
  nearest(word: string): string | undefined {
    if (word.length < 4 || /\d/.test(word)) return;
    const limit = word.length > 7 ? 2 : 1;
    let best: { word: string; far: number } | undefined;
    for (const candidate of this.#letters) {
      if (candidate[0] !== word[0]) continue;
      const far = distance(word, candidate, limit);
      if (far <= limit && (!best || far < best.far)) best = { word: candidate, far };
    }
    return best?.word;
  }
}
