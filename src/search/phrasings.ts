import type { Token } from './synonyms.ts';

/** How little of a query's weight may be missing beside what a way of asking has more than it: readers type less than whole questions. */
const missing = 0.7;
const more = 0.3;

/** A number such as 27001 names one thing. */
const number = /\d{3}/;

/** A single Han character says little. */
const singleHan = /^\p{sc=Han}$/u;

/** Two Han characters are a word, but neighbours overlap. */
const han = /\p{sc=Han}/u;
const wordOfBigram = 0.6;

/** How near the ways of asking for a record are to a query; all shares are 0 to 1. */
export interface Nearness {
  /**
   * The nearest way of asking: the weight of the tokens in common, against the weight of those that one alone has (Tversky).
   */
  alike: number;
  /** How many words the nearest way of asking has in common with the query. */
  common: number;
  /** The part of the query's weight that stands in any way of asking. */
  asked: number;
}

/** One way of asking, and what it asks for. */
interface Phrasing {
  place: number;
  /** The weight of all its tokens. */
  weight: number;
}

/** The ways of asking for records. A token weighs more the fewer records are asked for with it. */
export class Phrasings {
  /** The ways of asking with a token: a query looks only at those with which it has one in common. */
  readonly #holding = new Map<string, Phrasing[]>();
  /** How many records are asked for with a token. */
  readonly #counts = new Map<string, number>();
  readonly #records: number;

  /** `asked` holds the tokens of each way of asking, by the place of what it asks for. */
  constructor(asked: readonly (readonly (readonly Token[])[])[]) {
    this.#records = asked.length;
    const texts = asked.map((phrasings) =>
      phrasings.map((tokens) => new Set(tokens.map(({ text }) => text))),
    );
    for (const phrasings of texts) {
      for (const text of new Set(phrasings.flatMap((own) => [...own]))) {
        this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
      }
    }
    for (const [place, phrasings] of texts.entries()) {
      for (const own of phrasings) {
        const weight = sum([...own].map((text) => this.#weigh({ text, meaning: 1 })));
        const phrasing = { place, weight };
        for (const text of own) {
          const holding = this.#holding.get(text);
          if (holding) holding.push(phrasing);
          else this.#holding.set(text, [phrasing]);
        }
      }
    }
  }

  /** By place; places with nothing in common are left out. */
  nearTo(tokens: readonly Token[]): Map<number, Nearness> {
    const query = new Map(tokens.map((token) => [token.text, this.#weigh(token)]));
    const whole = sum(query.values());
    const common = new Map<Phrasing, { weight: number; words: number }>();
    const held = new Map<number, number>();
    for (const [text, weight] of query) {
      const places = new Set<number>();
      const words = han.test(text) ? wordOfBigram : 1;
      for (const phrasing of this.#holding.get(text) ?? []) {
        const before = common.get(phrasing);
        common.set(phrasing, {
          weight: (before?.weight ?? 0) + weight,
          words: (before?.words ?? 0) + words,
        });
        places.add(phrasing.place);
      }
      for (const place of places) held.set(place, (held.get(place) ?? 0) + weight);
    }
    const near = new Map<number, Nearness>();
    for (const [{ place, weight }, { weight: shared, words }] of common) {
      const alike = shared / (shared + missing * (whole - shared) + more * (weight - shared));
      if (alike > (near.get(place)?.alike ?? 0)) {
        near.set(place, { alike, common: words, asked: (held.get(place) ?? 0) / whole });
      }
    }
    return near;
  }

  #weigh({ text, meaning }: Token): number {
    const count = this.#counts.get(text) ?? 0;
    const rarity = Math.log(1 + this.#records / (1 + count));
    const says = number.test(text) ? 1.5 : singleHan.test(text) ? 0.25 : 1;
    return rarity * says * (count === 0 ? meaning : 1);
  }
}

function sum(weights: Iterable<number>): number {
  let total = 0;
  for (const weight of weights) total += weight;
  return total;
}
