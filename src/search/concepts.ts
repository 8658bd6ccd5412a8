import type { Concept } from './files.ts';
import { dense, isQuestionWord, type Run, runsOf } from './terms.ts';

interface Name {
  concept: Concept;
  /** The name without spaces and punctuation. */
  dense: string;
  /** Its runs where it is Latin only: words must match whole, `io` is not in `encryption`. */
  words: string[] | undefined;
}

interface Named {
  concept: Concept;
  /** The part of the query that the name covers, 0 to 1. */
  share: number;
}

/** Finds the glossary terms that a query names. */
export class Concepts {
  readonly #names: Name[];

  constructor(concepts: readonly Concept[]) {
    this.#names = concepts.flatMap((concept) =>
      concept.names.flatMap((name) => {
        const runs = runsOf(name);
        const latin = runs.every(({ script }) => script === 'latin');
        const text = dense(name);
        // A name that is also a question word ("IT", "it") would be named by every other question.
        if ([...text].length < 2 || isQuestionWord(name)) return [];
        return [
          {
            concept,
            dense: text,
            words: latin ? runs.map(({ text }) => singular(text)) : undefined,
          },
        ];
      }),
    );
  }

  /** The terms named by a query's runs; of names within one another only the longest. */
  namedBy(runs: readonly Run[], meaningful: readonly Run[]): Named[] {
    const words = runs.map(({ text }) => singular(text));
    const text = runs.map(({ text }) => text).join('');
    const total = meaningful.reduce((sum, run) => sum + [...run.text].length, 0) || 1;
    const found = this.#names.filter((name) =>
      name.words ? contains(words, name.words) : text.includes(name.dense),
    );
    const longest = found.filter(
      (name) =>
        !found.some(
          (other) => other.dense.length > name.dense.length && other.dense.includes(name.dense),
        ),
    );
    const covered = new Map<Concept, Set<string>>();
    for (const { concept, dense } of longest) {
      covered.set(concept, (covered.get(concept) ?? new Set()).add(dense));
    }
    return [...covered].map(([concept, names]) => ({
      concept,
      share: Math.min(1, [...names].reduce((sum, name) => sum + [...name].length, 0) / total),
    }));
  }
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  return words.some((_, i) => part.every((word, j) => words[i + j] === word));
}

/** `SCCs` and `clauses` name what `SCC` and `clause` do. */
function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
