import { stemmer } from 'stemmer';
import { bigramsOf, isQuestionWord, type Run, runsOf, withoutQuestionWords } from './terms.ts';
import { WordEdges } from './word-edges.ts';

/** What stands for a word, or for two Han characters side by side. */
export interface Token {
  text: string;
  /** How much it means, 0 to 1, where nobody asks with it. */
  meaning: number;
}

/** The longest entry of Latin words, in words. */
const longestPhrase = 4;

/** Groups with the words that other languages have for them. */
export function withForeign(groups: readonly string[], foreign: readonly string[]): string[] {
  return groups.map((group, i) => [group, foreign[i]].filter(Boolean).join('|'));
}

/** Reads texts so that words that ask for the same become the same token. */
export class Synonyms {
  /** Tokens of groups by their words: Han as they are, Latin stemmed and separated by spaces. */
  readonly #tokens = new Map<string, string>();
  readonly #longestHan: number;
  readonly #edges = new WordEdges();

  /** Each group as its words, separated by `|`. */
  constructor(groups: readonly string[]) {
    for (const [i, group] of groups.entries()) {
      for (const word of group.split('|')) {
        const name = runsOf(word)
          .map(({ script, text }) => (script === 'han' ? text : stemmer(text)))
          .join(' ');
        // A word of two groups belongs to the first.
        if (!this.#tokens.has(name)) this.#tokens.set(name, `=${i}`);
      }
    }
    this.#longestHan = Math.max(0, ...[...this.#tokens.keys()].map((word) => word.length));
  }

  /** What a text says: a token for each word of a group; bigrams and stems of all else, without the words that only ask. */
  tokensOf(runs: readonly Run[]): Token[] {
    const tokens: Token[] = [];
    for (let i = 0; i < runs.length; i++) {
      const run = runs[i] as Run;
      if (run.script === 'han') {
        tokens.push(...this.#han(run.text));
        continue;
      }
      const taken = this.#phraseAt(runs, i);
      if (taken) i += taken.words - 1;
      const text = taken?.token ?? (isQuestionWord(run.text) ? undefined : stemmer(run.text));
      if (text !== undefined) tokens.push({ text, meaning: 1 });
    }
    return tokens;
  }

  #phraseAt(runs: readonly Run[], at: number): { token: string; words: number } | undefined {
    for (let words = longestPhrase; words > 0; words--) {
      const phrase = runs.slice(at, at + words).map(({ text }) => stemmer(text));
      const token = phrase.length === words && this.#tokens.get(phrase.join(' '));
      if (token) return { token, words };
    }
    return;
  }

  #han(text: string): Token[] {
    const tokens: Token[] = [];
    let rest = '';
    const flush = () => {
      for (const part of withoutQuestionWords(rest)) {
        const wholeness = this.#edges.wholeness(part);
        tokens.push(...bigramsOf(part).map((text, i) => ({ text, meaning: wholeness(i + 1) })));
      }
      rest = '';
    };
    for (let i = 0; i < text.length; ) {
      let length = Math.min(this.#longestHan, text.length - i);
      while (length > 0 && !this.#tokens.has(text.slice(i, i + length))) length--;
      const token = this.#tokens.get(text.slice(i, i + length));
      if (token === undefined) rest += text[i++];
      else {
        flush();
        tokens.push({ text: token, meaning: 1 });
        i += length;
      }
    }
    flush();
    return tokens;
  }
}
