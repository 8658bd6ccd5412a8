/**
 * Mends Han characters typed for others that sound the same, the usual slip of pinyin input: 违约陪偿 for 违约赔偿.
 */
export class Homophones {
  /** Characters of the site that sound like a character. */
  readonly #alike = new Map<string, string[]>();
  readonly #bigrams = new Set<string>();

  /** `groups` are strings of characters that sound alike; `texts` are what the site says. */
  constructor(groups: readonly string[], texts: readonly string[]) {
    const used = new Set<string>();
    for (const text of texts) {
      let last = '';
      for (const character of text) {
        used.add(character);
        this.#bigrams.add(last + character);
        last = character;
      }
    }
    for (const group of groups) {
      const characters = [...group];
      const ours = characters.filter((character) => used.has(character));
      for (const character of characters) this.#alike.set(character, ours);
    }
  }

  /** The run with each character replaced that does not fit its neighbours, where one that sounds like it fits all of them. */
  mend(run: string): string {
    const characters = [...run];
    for (let i = 0; i < characters.length; i++) {
      const fits = (character: string) =>
        this.#has(characters[i - 1], character) + this.#has(character, characters[i + 1]);
      const typed = characters[i] ?? '';
      const neighbours = (i > 0 ? 1 : 0) + (i < characters.length - 1 ? 1 : 0);
      if (fits(typed) === neighbours) continue;
      characters[i] =
        this.#alike.get(typed)?.find((character) => fits(character) === neighbours) ?? typed;
    }
    return characters.join('');
  }

  #has(left: string | undefined, right: string | undefined): number {
    return left && right && this.#bigrams.has(left + right) ? 1 : 0;
  }
}
