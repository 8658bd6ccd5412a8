import type { Concept, Names } from './files.ts';
import { normalise } from './normalise.ts';
import { dense, isQuestionWord, type Run, runsOf } from './terms.ts';

/** Splits names by how they are compared: Latin words must match whole, `io` is not in `encryption`. */
export function namesOf(names: readonly string[]): Names {
  const han = new Set<string>();
  const latin = new Set<string>();
  for (const name of names.map(normalise)) {
    const runs = runsOf(name);
    // A name that is also a question word ("IT", "it") would be named by every other question.
    if ([...dense(name)].length < 2 || isQuestionWord(name)) continue;
    if (runs.some(({ script }) => script === 'han')) han.add(dense(name));
    else latin.add(runs.map(({ text }) => singular(text)).join(' '));
  }
  return { han: [...han], latin: [...latin] };
}

interface Name {
  concept: Concept;
  /** Its words, where it is Latin. */
  words: string[] | undefined;
  /** Without spaces. */
  dense: string;
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
    this.#names = concepts.flatMap((concept) => [
      ...concept.names.han.map((name) => ({ concept, words: undefined, dense: name })),
      ...concept.names.latin.map((name) => {
        const words = name.split(' ');
        return { concept, words, dense: words.join('') };
      }),
    ]);
  }

  /** The terms named by a query's runs; of names within one another only the longest. */
  namedBy(runs: readonly Run[], meaningful: readonly Run[]): Named[] {
    const words = runs.map(({ text }) => singular(text));
    const typed = new Set(words);
    const text = runs.map(({ text }) => text).join('');
    // Pinyin is typed with or without spaces.
    const spelt = new Map(
      runs.flatMap((_, i) =>
        [4, 3, 2, 1].map((n) => {
          const some = runs.slice(i, i + n);
          return [some.map((run) => run.text).join(''), some] as const;
        }),
      ),
    );
    const total = meaningful.reduce((sum, run) => sum + sizeOf(run.text, run.script), 0) || 1;
    const found = this.#names.flatMap((name) => {
      if (!name.words)
        return text.includes(name.dense) ? [{ ...name, size: sizeOf(name.dense, 'han') }] : [];
      const together = name.words.length === 1 ? spelt.get(name.dense) : undefined;
      if (together)
        return [
          { ...name, size: together.reduce((sum, run) => sum + sizeOf(run.text, run.script), 0) },
        ];
      // Most names begin with no word of the query.
      if (!typed.has(name.words[0] ?? '') || placeOf(words, name.words) < 0) return [];
      return [{ ...name, size: name.words.length * sizeOf('', 'latin') }];
    });
    const longest = found.filter(
      (name) =>
        !found.some(
          (other) => other.dense.length > name.dense.length && other.dense.includes(name.dense),
        ),
    );
    const covered = new Map<Concept, number>();
    for (const { concept, size } of longest) {
      covered.set(concept, (covered.get(concept) ?? 0) + size);
    }
    return [...covered].map(([concept, size]) => ({ concept, share: Math.min(1, size / total) }));
  }
}

/** How much of a query a piece of it is: most words are of two Han characters, or one Latin word. */
function sizeOf(text: string, script: Run['script']): number {
  return script === 'han' ? [...text].length : 2;
}

function placeOf(words: readonly string[], part: readonly string[]): number {
  return words.findIndex((_, i) => part.every((word, j) => words[i + j] === word));
}

/** `SCCs` and `clauses` name what `SCC` and `clause` do. */
function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
