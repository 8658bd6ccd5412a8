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
}
