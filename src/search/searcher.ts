import { Concepts } from './concepts.ts';
import type { Engine } from './engine.ts';
import type { Catalogue, Index } from './files.ts';
import { normalise } from './normalise.ts';
import { PagefindEngine } from './pagefind-engine.ts';
import { Phrasings } from './phrasings.ts';
import { type Query, QueryReader } from './query.ts';
import type { SearchRecord } from './record.ts';
import { ScanEngine } from './scan-engine.ts';
import { bigramsOf, joined, type Run, runsOf, tokensOf } from './terms.ts';
import { type Evidence, isEnough, weigh } from './weigh.ts';
import { WordEdges } from './word-edges.ts';

export interface Match {
  record: SearchRecord;
  /** Comparable within one answer only. */
  score: number;
  /** What matched, normalised: parts of the query, or the words they were taken for. */
  matched: string[];
  /** The words that were put in place of mistyped or unfinished ones. */
  near: string[];
}

export interface Findings {
  /** Best first; none where the site does not cover what was asked. */
  matches: Match[];
  /** Where there is no match: the record that came closest, if any came close at all. It does not answer. */
  closest: SearchRecord | undefined;
}

interface Term {
  text: string;
  /** How much it counts towards covering the query. */
  weight: number;
  scores: ReadonlyMap<number, number>;
}

/** A query that a glossary name covers to this part asks for the term itself. */
const wholeName = 0.8;

/** Finds records for queries in a reader's own words. */
export class Searcher {
  readonly #engine: Engine;
  readonly #records: readonly SearchRecord[];
  /** Each record's text, made comparable with whole queries. */
  readonly #joined: readonly string[];
  readonly #reader: QueryReader;
  readonly #concepts: Concepts;
  readonly #phrasings: Phrasings;
  readonly #edges = new WordEdges();

  private constructor(
    engine: Engine,
    records: readonly SearchRecord[],
    asked: readonly (readonly string[])[],
    catalogue: Catalogue,
    homophones: readonly string[],
  ) {
    this.#engine = engine;
    this.#records = records;
    this.#joined = records.map(({ title, answer, text }) =>
      joined(runsOf(normalise(`${title}\n${answer}\n${text}`))),
    );
    this.#reader = new QueryReader(catalogue, this.#joined, homophones);
    this.#concepts = new Concepts(catalogue.concepts);
    // The title of a glossary entry is a name, which its concept knows; it asks for nothing.
    this.#phrasings = new Phrasings(
      records.map(({ kind, title }, place) => [
        ...(kind === 'term' ? [] : [normalise(title)]),
        ...(asked[place] ?? []),
      ]),
    );
  }

  /** Answers from titles, short answers and the glossary, while the index is on its way. */
  static ofCatalogue(catalogue: Catalogue): Searcher {
    const { records, asked } = catalogue;
    return new Searcher(new ScanEngine(records, asked), records, asked, catalogue, []);
  }

  /**
   * Answers from everything, without an index: for the records of one file, which come with their text. `stem` brings the
   * forms of a word together, as the index does.
   */
  static ofRecords(
    catalogue: Catalogue,
    homophones: readonly string[],
    stem: (word: string) => string,
  ): Searcher {
    const { records, asked } = catalogue;
    const engine = new ScanEngine(records, asked, stem);
    return new Searcher(engine, records, asked, catalogue, homophones);
  }

  /** Answers from everything. `chunk` brings the parts of the index that a query needs. */
  static async ofIndex(
    catalogue: Catalogue,
    index: Index,
    chunk: (path: string) => Promise<string>,
  ): Promise<Searcher> {
    const records = [...catalogue.records, ...index.records].map((record, place) => ({
      ...record,
      text: index.texts[place] ?? '',
    }));
    const engine = await PagefindEngine.start(index, chunk);
    const asked = [...catalogue.asked, ...index.asked];
    return new Searcher(engine, records, asked, catalogue, index.homophones);
  }

  /** Throws where a part of the index does not come. */
  async search(typed: string): Promise<Findings> {
    const query = this.#reader.read(typed);
    const terms = await this.#termsOf(query.about);
    const evidence = this.#evidenceFor(query, terms);
    const ranked = this.#records
      .map((record, place) => ({ record, place, evidence: evidence(record, place) }))
      .map((entry) => ({ ...entry, score: weigh(entry.evidence) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const matches = ranked
      .filter(({ evidence }) => isEnough(evidence))
      .map(({ record, place, score, evidence }) => ({
        record,
        score,
        near: query.near,
        matched: [
          ...(evidence.whole ? [query.phrase.trim()] : []),
          ...terms.filter(({ scores }) => scores.has(place)).map(({ text }) => text),
        ],
      }));
    return { matches, closest: matches.length === 0 ? ranked[0]?.record : undefined };
  }

  /** Weighs each record against one query. */
  #evidenceFor(
    { runs, about, phrase }: Query,
    terms: readonly Term[],
  ): (record: SearchRecord, place: number) => Evidence {
    const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const highest = Math.max(1, ...terms.flatMap(({ scores }) => [...scores.values()]));
    const named = this.#concepts.namedBy(runs, about);
    const alike = this.#phrasings.likeness(tokensOf(runs));
    const long = [...phrase.trim()].length > 1;
    const holds = this.#joined.map((text) => long && text.includes(phrase));
    const held = this.#records.some(({ kind }, place) => kind !== 'term' && holds[place]);

    return ({ kind }, place) => {
      let covered = 0;
      let textual = 0;
      for (const { scores, weight } of terms) {
        const score = scores.get(place);
        if (score === undefined) continue;
        covered += weight / total;
        textual += (score / highest) * (weight / total);
      }
      const leading = named
        .map(({ concept: { leads }, share }) => ({ rank: leads.indexOf(place), share }))
        .filter(({ rank }) => rank >= 0);
      return {
        kind,
        covered,
        textual,
        named: Math.max(0, ...leading.map(({ rank, share }) => share / (1 + rank / 5))),
        alike: alike.get(place) ?? 0,
        whole: holds[place] ?? false,
        asksForIt: !held && kind !== 'term' && leading.some(({ share }) => share >= wholeName),
      };
    };
  }

  async #termsOf(runs: readonly Run[]): Promise<Term[]> {
    const parts = new Map<string, { script: Run['script']; acrossEdge: boolean }>();
    for (const { script, text: run } of runs) {
      const edges = script === 'han' ? this.#edges.of(run) : new Set<number>();
      for (const [i, text] of (script === 'han' ? bigramsOf(run) : [run]).entries()) {
        if (!parts.has(text)) parts.set(text, { script, acrossEdge: edges.has(i + 1) });
      }
    }
    // All at once: each may need a part of the index that has yet to come.
    return Promise.all(
      [...parts].map(async ([text, { script, acrossEdge }]) => {
        const scores = await this.#engine.scores(text);
        const weight =
          rarity(scores.size, this.#records.length) *
          trust(text, script, scores.size > 0, acrossEdge);
        return { text, scores, weight };
      }),
    );
  }
}

/**
 * How far a term stands for a word of the query. Two Han characters on either side of a word's edge that stand side by
 * side nowhere mean nothing, and a single one says little.
 */
function trust(text: string, script: Run['script'], found: boolean, acrossEdge: boolean): number {
  if (script === 'latin') return 1;
  if ([...text].length === 1) return 0.25;
  return acrossEdge && !found ? 0.1 : 1;
}

/** How much a term says that `found` of `all` records hold (the weight of BM25, kept above zero). */
function rarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}
