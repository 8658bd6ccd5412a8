/** The longest question that is read as pinyin, in syllables. */
const longest = 30;

/** Sounds of everyday speech, which dictionaries give otherwise. */
const spoken = { shei: '谁', nei: '那', zhei: '这' };

/** Reads pinyin without tones, word by word or run together, as the characters that the site puts side by side: `beifen shei fuze` as 备份谁负责. */
export class Pinyin {
  /** Characters of the site by sound. */
  readonly #characters = new Map<string, string[]>();
  /** How often two characters stand side by side. */
  readonly #pairs = new Map<string, number>();
  #longestSound = 0;

  /** `sounds` are strings of characters by how they sound; `texts` are what the site says and is asked. */
  constructor(sounds: ReadonlyMap<string, string>, texts: readonly string[]) {
    const used = new Set<string>();
    for (const text of texts) {
      let last = '';
      for (const character of text) {
        used.add(character);
        const pair = last + character;
        this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
        last = character;
      }
    }
    if (sounds.size === 0) return;
    for (const [sound, characters] of [...Object.entries(spoken), ...sounds]) {
      const own = [...characters].filter((character) => used.has(character));
      if (own.length > 0) this.#characters.set(sound.replaceAll('ü', 'v'), own);
    }
    this.#longestSound = Math.max(0, ...[...this.#characters.keys()].map(({ length }) => length));
  }

  /** Nothing where a word is no pinyin, or where the site writes hardly any of it so. */
  read(words: readonly string[]): string | undefined {
    const cut = words.map((word) => this.#syllables(word));
    if (cut.some((syllables) => !syllables)) return;
    const syllables = cut.flatMap((some) => some ?? []);
    if (syllables.length < 2 || syllables.length > longest) return;
    return this.#written(syllables);
  }

  /** A word in syllables, as few as can be. */
  #syllables(word: string): string[] | undefined {
    const best: (string[] | undefined)[] = [[]];
    for (let end = 1; end <= word.length; end++) {
      for (let start = Math.max(0, end - this.#longestSound); start < end; start++) {
        const before = best[start];
        const sound = word.slice(start, end);
        if (!before || !this.#characters.has(sound)) continue;
        if (!best[end] || before.length + 1 < (best[end]?.length ?? 0))
          best[end] = [...before, sound];
      }
    }
    return best[word.length];
  }

  /** The characters of these sounds that stand side by side most often. */
  #written(syllables: readonly string[]): string | undefined {
    let ways = new Map<string, { text: string; score: number; known: number }>();
    for (const syllable of syllables) {
      const next: typeof ways = new Map();
      for (const character of this.#characters.get(syllable) ?? []) {
        let best = { text: character, score: 0, known: 0 };
        for (const [last, way] of ways) {
          const count = this.#pairs.get(last + character) ?? 0;
          const score = way.score + Math.log1p(count);
          if (best.text === character || score > best.score)
            best = { text: way.text + character, score, known: way.known + (count > 0 ? 1 : 0) };
        }
        next.set(character, best);
      }
      ways = next;
    }
    const [best] = [...ways.values()].sort((a, b) => b.score - a.score);
    return best && best.known * 2 >= syllables.length - 1 ? best.text : undefined;
  }
}
