import type { Token } from './synonyms.ts';

/** How little of a query's weight may be missing beside what a way of asking has more than it: readers type less than whole questions. */
const missing = 0.7;
const more = 0.3;

/** A number such as 27001 names one thing. */
const number = /\d{3}/;

/** A single Han character says little. */
const singleHan = /^\p{sc=Han}$/u;

/** How near the ways of asking for a record are to a query; all shares are 0 to 1. */
export interface Nearness {
  /**
   * The nearest way of asking: the weight of the tokens in common, against the weight of those that one alone has (Tversky).
   */
  alike: number;
  /** The part of the query's weight that stands in any way of asking. */
  asked: number;
}

/** The ways of asking for records. A token weighs more the fewer records are asked for with it. */
export class Phrasings {
  readonly #asked: readonly (readonly ReadonlySet<string>[])[];
  /** How many records are asked for with a token. */
  readonly #counts = new Map<string, number>();

  /** `asked` holds the tokens of each way of asking, by the place of what it asks for. */
  constructor(asked: readonly (readonly (readonly Token[])[])[]) {
    this.#asked = asked.map((phrasings) =>
      phrasings.map((tokens) => new Set(tokens.map(({ text }) => text))),
    );
    for (const phrasings of this.#asked) {
      for (const token of new Set(phrasings.flatMap((tokens) => [...tokens]))) {
        this.#counts.set(token, (this.#counts.get(token) ?? 0) + 1);
      }
    }
  }

  /** By place; places with nothing in common are left out. */
  nearTo(tokens: readonly Token[]): Map<number, Nearness> {
    const query = new Map(tokens.map((token) => [token.text, this.#weigh(token)]));
    const whole = sum(query.values());
    const near = new Map<number, Nearness>();
    for (const [place, phrasings] of this.#asked.entries()) {
      const held = new Set<string>();
      let alike = 0;
      for (const phrasing of phrasings) {
        let common = 0;
        for (const [text, weight] of query) {
          if (!phrasing.has(text)) continue;
          common += weight;
          held.add(text);
        }
        if (common === 0) continue;
        const all = sum([...phrasing].map((text) => this.#weigh({ text, meaning: 1 })));
        alike = Math.max(
          alike,
          common / (common + missing * (whole - common) + more * (all - common)),
        );
      }
      const asked = sum([...held].map((text) => query.get(text) ?? 0)) / whole;
      if (alike > 0) near.set(place, { alike, asked });
    }
    return near;
  }

  #weigh({ text, meaning }: Token): number {
    const count = this.#counts.get(text) ?? 0;
    const rarity = Math.log(1 + this.#asked.length / (1 + count));
    const says = number.test(text) ? 1.5 : singleHan.test(text) ? 0.25 : 1;
    return rarity * says * (count === 0 ? meaning : 1);
  }
}

function sum(weights: Iterable<number>): number {
  let total = 0;
  for (const weight of weights) total += weight;
  return total;
}
