import type { Engine } from './engine.ts';
import { normalise } from './normalise.ts';
import type { SearchRecord } from './record.ts';
import { runsOf, tokensOf } from './terms.ts';

/** Reads titles and short answers, and other ways of asking: good for the few records of a catalogue. */
export class ScanEngine implements Engine {
  readonly #tokens: ReadonlyMap<string, number>[];

  constructor(records: readonly SearchRecord[], asked: readonly (readonly string[])[]) {
    this.#tokens = records.map(({ title, answer }, place) => {
      const weights = new Map<string, number>();
      const add = (text: string, weight: number) => {
        for (const token of tokensOf(runsOf(normalise(text)))) {
          weights.set(token, Math.max(weight, weights.get(token) ?? 0));
        }
      };
      add(answer, 1);
      for (const phrasing of asked[place] ?? []) add(phrasing, 2);
      add(title, 3);
      return weights;
    });
  }

  async scores(term: string): Promise<Map<number, number>> {
    const scores = new Map<number, number>();
    this.#tokens.forEach((tokens, place) => {
      const weight = tokens.get(term);
      if (weight !== undefined) scores.set(place, weight);
    });
    return scores;
  }
}
