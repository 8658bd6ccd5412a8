import { runsOf, tokensOf } from './terms.ts';

/**
 * How alike two ways of asking are, 0 to 1: the share of tokens they have in common (Dice), rare ones counting more.
 * Question words count too: they tell why from how.
 */
export class Phrasings {
  readonly #asked: { place: number; tokens: Set<string> }[];
  readonly #weight: (token: string) => number;

  /** `asked` holds the phrasings by the place of what they ask for. */
  constructor(asked: readonly (readonly string[])[]) {
    this.#asked = asked.flatMap((phrasings, place) =>
      phrasings.map((text) => ({ place, tokens: new Set(tokensOf(runsOf(text))) })),
    );
    const counts = new Map<string, number>();
    for (const { tokens } of this.#asked) {
      for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
    }
    const all = this.#asked.length;
    this.#weight = (token) => Math.log(1 + all / (1 + (counts.get(token) ?? 0)));
  }

  /** The likeness of the nearest phrasing, by place; places with none are left out. */
  likeness(tokens: readonly string[]): Map<number, number> {
    const query = new Set(tokens);
    const sum = (set: Iterable<string>) => {
      let total = 0;
      for (const token of set) total += this.#weight(token);
      return total;
    };
    const whole = sum(query);
    const best = new Map<number, number>();
    for (const { place, tokens } of this.#asked) {
      const common = sum([...query].filter((token) => tokens.has(token)));
      if (common === 0) continue;
      const alike = (2 * common) / (whole + sum(tokens));
      if (alike > (best.get(place) ?? 0)) best.set(place, alike);
    }
    return best;
  }
}
