import type { Catalogue } from './files.ts';
import { Homophones } from './homophones.ts';
import { normalise } from './normalise.ts';
import { Pinyin } from './pinyin.ts';
import { isQuestionWord, joined, meaningful, type Run, runsOf } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';

/** A query as search understands it. */
export interface Query {
  /** All of it, as the site would write it. */
  runs: Run[];
  /** What it is about: without the words that only ask. */
  about: Run[];
  /** All of it as one text (`joined`), to be looked for as a whole. */
  phrase: string;
  /** The words that were put in place of mistyped or unfinished ones. */
  near: string[];
}

/** In characters; what follows says nothing new. */
export const longestQuery = 400;

/** Reads what readers type: in any width, script and spelling that the site can be asked in. */
export class QueryReader {
  readonly #variants: ReadonlyMap<string, string>;
  readonly #vocabulary: Vocabulary;
  readonly #homophones: Homophones;
  readonly #pinyin: Pinyin;

  /** `texts` are what the site says and is asked, `joined`; `sounds` are characters by their sound. */
  constructor(
    { variants, concepts, synonyms }: Catalogue,
    texts: readonly string[],
    sounds: ReadonlyMap<string, string>,
  ) {
    const pairs = [...variants];
    this.#variants = new Map(
      pairs.flatMap((traditional, i) => (i % 2 === 0 ? [[traditional, pairs[i + 1] ?? '']] : [])),
    );
    this.#vocabulary = new Vocabulary([
      ...texts.flatMap((text) => text.match(/[a-z]+/g) ?? []),
      ...concepts.flatMap(({ names }) => names.latin.flatMap((name) => name.split(' '))),
      ...synonyms.flatMap((group) => group.match(/[a-z]+/g) ?? []),
    ]);
    this.#homophones = new Homophones(
      [...sounds.values()],
      [...texts, ...concepts.flatMap(({ names }) => names.han), ...synonyms],
    );
    this.#pinyin = new Pinyin(sounds, texts);
  }

  read(query: string): Query {
    const typed = this.#spelt(runsOf(this.#simplified(normalise(query.slice(0, longestQuery)))));
    // Pinyin is typed with or without spaces.
    const spelt = (i: number) => this.#vocabulary.has(`${typed[i]?.text}${typed[i + 1]?.text}`);
    const runs = typed.map((run, i) =>
      spelt(i) || spelt(i - 1) ? run : this.#meant(run, i === typed.length - 1),
    );
    const near = runs.filter((run, i) => run !== typed[i]).map(({ text }) => text);
    return { runs, near, about: meaningful(runs), phrase: joined(runs) };
  }

  /** Traditional characters as simplified ones, but only those that the site itself does not use: 著 stays in 著作权. */
  #simplified(text: string): string {
    return [...text].map((character) => this.#variants.get(character) ?? character).join('');
  }

  /** A question in pinyin as the characters that it spells, unless the site has all of its words as they are. */
  #spelt(runs: Run[]): Run[] {
    const words = runs.map(({ text }) => text);
    if (runs.some(({ script }) => script === 'han')) return runs;
    if (words.every((word) => this.#vocabulary.has(word) || isQuestionWord(word))) return runs;
    const text = this.#pinyin.read(words);
    return text === undefined ? runs : [{ script: 'han', text }];
  }

  /** A run as the site would write it: a mistyped word is mended, one begun at the end is completed. */
  #meant(run: Run, last: boolean): Run {
    const text =
      run.script === 'han' ? this.#homophones.mend(run.text) : this.#word(run.text, last);
    return text === run.text ? run : { script: run.script, text };
  }

  #word(typed: string, last: boolean): string {
    if (this.#vocabulary.has(typed) || isQuestionWord(typed)) return typed;
    return (
      (last ? this.#vocabulary.completed(typed) : undefined) ??
      this.#vocabulary.nearest(typed) ??
      typed
    );
  }
}
