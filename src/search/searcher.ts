import { distance } from './distance.ts';
import type { IndexFile } from './index-file.ts';
import { normalise } from './normalise.ts';
import { PagefindHost } from './pagefind-host.ts';
import type { SearchRecord } from './record.ts';
import { bigramsOf, meaningfulRuns, type Run, runsOf } from './terms.ts';

export interface Match {
  record: SearchRecord;
  /** Comparable within one answer only. */
  score: number;
  /** What matched, normalised: runs of the query, or the words they were taken for. */
  matched: string[];
}

interface Term {
  text: string;
  /** How much it counts towards covering the query. */
  weight: number;
  scores: Map<string, number>;
}

/** Records below this share of the query's weight say too little of what was asked. */
const leastCoverage = 0.34;

/** Finds records for queries in a reader's words. One per index; answers no two queries at a time. */
export class Searcher {
  readonly #host: PagefindHost;
  readonly #records: Map<string, SearchRecord>;
  /** The text of each record without punctuation and spaces, for whole phrases. */
  readonly #dense = new Map<string, string>();
  #vocabulary: string[] | undefined;

  private constructor(host: PagefindHost, index: IndexFile) {
    this.#host = host;
    this.#records = new Map(index.records.map((record) => [record.hash, record]));
    for (const { hash, title, answer, text } of index.records) {
      this.#dense.set(hash, dense(normalise(`${title}\n${answer}\n${text}`)));
    }
  }

  static async load(index: IndexFile): Promise<Searcher> {
    return new Searcher(await PagefindHost.start(index), index);
  }

  /** Best first; none where the site does not cover what was asked. */
  async search(query: string): Promise<Match[]> {
    const asked = normalise(query).slice(0, 400);
    const runs = meaningfulRuns(asked);
    const terms = await this.#termsOf(runs);
    if (!terms.some(({ scores, text }) => scores.size > 0 && [...text].length > 1)) {
      // Single characters match everywhere: alone they count only where they are all that was asked.
      if (terms.some(({ text }) => [...text].length > 1)) return [];
    }
    const total = terms.reduce((sum, { weight }) => sum + weight, 0);
    const found = new Map<string, { score: number; covered: number; matched: string[] }>();
    for (const { text, weight, scores } of terms) {
      for (const [hash, score] of scores) {
        const entry = found.get(hash) ?? { score: 0, covered: 0, matched: [] };
        entry.score += score * weight;
        entry.covered += weight;
        entry.matched.push(text);
        found.set(hash, entry);
      }
    }
    const phrase = dense(asked);
    return [...found]
      .map(([hash, { score, covered, matched }]) => {
        const coverage = total > 0 ? covered / total : 0;
        const whole = phrase.length > 1 && (this.#dense.get(hash)?.includes(phrase) ?? false);
        return {
          record: this.#records.get(hash) as SearchRecord,
          score: score * coverage ** 2 + (whole ? 1000 : 0),
          coverage,
          matched: whole ? [phrase, ...matched] : matched,
        };
      })
      .filter(({ coverage }) => coverage >= leastCoverage)
      .sort((a, b) => b.score - a.score)
      .map(({ record, score, matched }) => ({ record, score, matched }));
  }

  async #termsOf(runs: readonly Run[]): Promise<Term[]> {
    const texts = new Set<string>();
    const terms: Term[] = [];
    for (const run of runs) {
      for (const text of run.script === 'han' ? bigramsOf(run.text) : [run.text]) {
        if (texts.has(text)) continue;
        texts.add(text);
        terms.push(...(await this.#term(text, run.script)));
      }
    }
    return terms;
  }

  /** The term itself, or where no record has it, what it may have been meant for. */
  async #term(text: string, script: Run['script']): Promise<Term[]> {
    const scores = await this.#scores(text);
    const weight = rarity(scores.size, this.#records.size);
    if (scores.size > 0) return [{ text, weight, scores }];
    if (script === 'latin') {
      const near = this.#nearest(text);
      if (near) return [{ text: near, weight: weight / 2, scores: await this.#scores(near) }];
    }
    return [{ text, weight, scores }];
  }

  /**
   * Pagefind shortens an unknown word until something matches. The records that hold the term exactly are right, the
   * scores of the plain search are good: the two together are both.
   */
  async #scores(text: string): Promise<Map<string, number>> {
    const exact = new Set((await this.#host.search(`"${text}"`)).map(({ hash }) => hash));
    if (exact.size === 0) return new Map();
    const hits = await this.#host.search(text);
    return new Map(
      hits.filter(({ hash }) => exact.has(hash)).map(({ hash, score }) => [hash, score]),
    );
  }

  /** The word of the site one or, for long words, two edits away. */
  #nearest(word: string): string | undefined {
    if (word.length < 4) return undefined;
    this.#vocabulary ??= [
      ...new Set(
        [...this.#records.values()]
          .flatMap(({ title, answer, text }) => runsOf(normalise(`${title} ${answer} ${text}`)))
          .filter(({ script, text }) => script === 'latin' && text.length > 3)
          .map(({ text }) => text),
      ),
    ];
    const limit = word.length > 7 ? 2 : 1;
    let best: { text: string; far: number } | undefined;
    for (const text of this.#vocabulary) {
      const far = distance(word, text, limit);
      if (far <= limit && (!best || far < best.far)) best = { text, far };
    }
    return best?.text;
  }
}

/** Letters, digits and Han only. */
function dense(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** How much a term says that `found` of `all` records hold (the weight of BM25, kept above zero). */
function rarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}
