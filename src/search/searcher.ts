import { stemmer } from 'stemmer';
import { Concepts } from './concepts.ts';
import type { Engine } from './engine.ts';
import type { Catalogue, Index } from './files.ts';
import { normalise } from './normalise.ts';
import { PagefindEngine } from './pagefind-engine.ts';
import { Phrasings } from './phrasings.ts';
import { longestQuery, type Query, QueryReader } from './query.ts';
import type { SearchRecord } from './record.ts';
import { ScanEngine } from './scan-engine.ts';
import { readSounds } from './sounds.ts';
import { Synonyms, withForeign } from './synonyms.ts';
import { bigramsOf, joined, type Run, runsOf } from './terms.ts';
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
  /** How much of a word it is. */
  words: number;
  /** How sure it is that the reader meant it. */
  trust: number;
  scores: ReadonlyMap<number, number>;
}

/** A query that a glossary name covers to this part asks for the term itself. */
const wholeName = 0.8;

/** Where one part of a long question ends. */
const betweenParts = /[，。；：？！,;:?!（）()\n]+/u;
/** In characters. */
const shortestPart = 5;

/** Two Han characters are a word, but neighbours overlap. */
const wordOfBigram = 0.6;

/** A word put in place of a mistyped one may be another than the reader meant. */
const mended = 0.6;

/** Finds records for queries in a reader's own words. */
export class Searcher {
  readonly #engine: Engine;
  readonly #records: readonly SearchRecord[];
  /** Each record's text, made comparable with whole queries. */
  readonly #joined: readonly string[];
  /** What each record is asked for with, word for word. */
  readonly #askedWith: readonly string[];
  readonly #reader: QueryReader;
  readonly #concepts: Concepts;
  readonly #synonyms: Synonyms;
  readonly #phrasings: Phrasings;
  readonly #edges = new WordEdges();

  private constructor(
    engine: Engine,
    records: readonly SearchRecord[],
    asked: readonly (readonly string[])[],
    catalogue: Catalogue,
    sounds: string,
  ) {
    this.#engine = engine;
    this.#records = records;
    this.#joined = records.map(({ title, answer, text }) =>
      joined(runsOf(normalise(`${title}\n${answer}\n${text}`))),
    );
    this.#askedWith = records.map(({ kind, title }, place) =>
      [...(kind === 'term' ? [] : [normalise(title)]), ...(asked[place] ?? [])]
        .map((text) => stemmed(runsOf(text)))
        .join('|'),
    );
    this.#reader = new QueryReader(
      catalogue,
      [...this.#joined, ...asked.flat().map((text) => joined(runsOf(text)))],
      readSounds(sounds),
    );
    this.#concepts = new Concepts(catalogue.concepts);
    this.#synonyms = new Synonyms(catalogue.synonyms);
    // The title of a glossary entry is a name, which its concept knows; it asks for nothing.
    this.#phrasings = new Phrasings(
      records.map(({ kind, title }, place) =>
        [...(kind === 'term' ? [] : [normalise(title)]), ...(asked[place] ?? [])].map((text) =>
          this.#synonyms.tokensOf(runsOf(text)),
        ),
      ),
    );
  }

  /** Answers from titles, short answers and the glossary, while the index is on its way. */
  static ofCatalogue(catalogue: Catalogue): Searcher {
    const { records, asked } = catalogue;
    return new Searcher(new ScanEngine(records, asked), records, asked, catalogue, '');
  }

  /** Answers from everything, without an index: for the records of one file, which come with their text. */
  static ofRecords(catalogue: Catalogue, sounds: string): Searcher {
    const { records, asked } = catalogue;
    return new Searcher(new ScanEngine(records, asked), records, asked, catalogue, sounds);
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
    const concepts = [...catalogue.concepts, ...index.concepts];
    const synonyms = withForeign(catalogue.synonyms, index.foreign);
    return new Searcher(engine, records, asked, { ...catalogue, concepts, synonyms }, index.sounds);
  }

  /** Throws where a part of the index does not come. */
  async search(typed: string): Promise<Findings> {
    const whole = await this.#find(typed);
    if (whole.matches.length > 0 || !whole.closest) return whole;
    // A long question may be several; what answers one of them is better than nothing.
    const parts = typed
      .slice(0, longestQuery)
      .split(betweenParts)
      .filter((part) => [...part].length >= shortestPart);
    if (parts.length < 2) return whole;
    const found = await Promise.all(
      parts.map(async (part) => {
        const { matches } = await this.#find(part);
        return matches.map((match) => ({
          ...match,
          score: match.score * (part.length / typed.length),
        }));
      }),
    );
    const matches = found
      .flat()
      .sort((a, b) => b.score - a.score)
      .filter(({ record }, i, all) => all.findIndex((match) => match.record === record) === i);
    return matches.length > 0 ? { matches, closest: undefined } : whole;
  }

  async #find(typed: string): Promise<Findings> {
    const query = this.#reader.read(typed);
    const terms = await this.#termsOf(query);
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
    const known =
      terms
        .filter(({ scores, trust }) => scores.size > 0 && trust === 1)
        .reduce((sum, { weight }) => sum + weight, 0) / total;
    const highest = Math.max(1, ...terms.flatMap(({ scores }) => [...scores.values()]));
    const named = this.#concepts.namedBy(runs, about);
    const near = this.#phrasings.nearTo(this.#synonyms.tokensOf(runs));
    const long = [...phrase.trim()].length > 1;
    const holds = this.#joined.map((text) => long && text.includes(phrase));
    const words = stemmed(runs);
    const held = this.#records.some(({ kind }, place) => kind !== 'term' && holds[place]);

    return ({ kind }, place) => {
      let covered = 0;
      let found = 0;
      let textual = 0;
      for (const { scores, weight, trust, words: own } of terms) {
        const score = scores.get(place);
        if (score === undefined) continue;
        covered += (trust * weight) / total;
        found += trust * own;
        textual += (score / highest) * (weight / total);
      }
      const leading = named
        .map(({ concept: { leads }, share }) => ({ rank: leads.indexOf(place), share }))
        .filter(({ rank }) => rank >= 0);
      return {
        kind,
        covered,
        words: found,
        textual,
        named: Math.max(0, ...leading.map(({ rank, share }) => share / (1 + rank / 5))),
        ...(near.get(place) ?? { alike: 0, common: 0, asked: 0 }),
        known,
        literal: long && (this.#askedWith[place] ?? '').includes(words),
        // A name that stands in the glossary alone is asked for where it is explained, too.
        whole: holds[place] ? kind !== 'term' || held : false,
        asksForIt: !held && kind !== 'term' && leading.some(({ share }) => share >= wholeName),
      };
    };
  }

  async #termsOf({ about, near }: Query): Promise<Term[]> {
    const parts = new Map<string, { script: Run['script']; wholeness: number }>();
    for (const { script, text: run } of about) {
      const wholeness = script === 'han' ? this.#edges.wholeness(run) : () => 1;
      for (const [i, text] of (script === 'han' ? bigramsOf(run) : [run]).entries()) {
        if (!parts.has(text)) parts.set(text, { script, wholeness: wholeness(i + 1) });
      }
    }
    // All at once: each may need a part of the index that has yet to come.
    return Promise.all(
      [...parts].map(async ([text, { script, wholeness }]) => {
        const scores = await this.#engine.scores(text);
        const weight =
          rarity(scores.size, this.#records.length) *
          meaning(text, script) *
          (scores.size > 0 ? 1 : wholeness);
        const words = script === 'han' ? wordOfBigram : 1;
        return { text, scores, weight, words, trust: near.includes(text) ? mended : 1 };
      }),
    );
  }
}

/** Runs as one text, whatever the endings of their Latin words. */
function stemmed(runs: readonly Run[]): string {
  return joined(
    runs.map((run) => (run.script === 'han' ? run : { ...run, text: stemmer(run.text) })),
  );
}

/** How far a term stands for a word of the query: a single Han character says little. */
function meaning(text: string, script: Run['script']): number {
  return script === 'han' && [...text].length === 1 ? 0.25 : 1;
}

/** How much a term says that `found` of `all` records hold (the weight of BM25, kept above zero). */
function rarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}
