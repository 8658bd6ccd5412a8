/** Where words begin in a run of Han characters, by the browser's dictionary; nowhere where it has none. */
export class WordEdges {
  readonly #segmenter =
    'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : undefined;

  /** The places, in characters, before which a word begins; the run's own beginning is none. */
  of(run: string): Set<number> {
    const edges = new Set<number>();
    let place = 0;
    for (const { segment } of this.#segmenter?.segment(run) ?? []) {
      if (place > 0) edges.add(place);
      place += [...segment].length;
    }
    return edges;
  }

  /**
   * How sure it is that two neighbours which stand together nowhere are a word, 0 to 1, by the place of the second: hardly on either side of an edge,
   * unless both are words of one character: then they may be one that the dictionary does not have.
   */
  wholeness(run: string): (place: number) => number {
    const edges = this.of(run);
    const alone = (place: number) =>
      edges.has(place) &&
      (edges.has(place - 1) || place === 1) &&
      (edges.has(place + 1) || place === [...run].length - 1);
    return (place) => (edges.has(place) ? (alone(place) ? 0.75 : 0.1) : 1);
  }
}
