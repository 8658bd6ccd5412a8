import { Concepts } from './concepts.ts';
import type { Engine } from './engine.ts';
import type { Catalogue, Index } from './files.ts';
import { Homophones } from './homophones.ts';
import { normalise } from './normalise.ts';
import { PagefindEngine } from './pagefind-engine.ts';
import { Phrasings } from './phrasings.ts';
import type { SearchRecord } from './record.ts';
import { ScanEngine } from './scan-engine.ts';
import { bigramsOf, joined, meaningful, type Run, runsOf, tokensOf } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordEdges } from './word-edges.ts';

export interface Match {
  record: SearchRecord;
  /** Comparable within one answer only. */
  score: number;
  /** What matched, normalised: parts of the query, or the words they were taken for. */
  matched: string[];
  /** The words a mistyped query was taken for, where no record holds what was typed; else empty. */
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

/** Answers come before the entries that only explain their words, or say that there is no answer. */
const kindWeight: Record<SearchRecord['kind'], number> = {
  question: 1,
  page: 0.8,
  clause: 0.85,
  chapter: 0.6,
  term: 0.4,
  gap: 0.45,
};

/** How much it counts that the glossary leads there, and that it was asked in nearly these words, beside the text. */
const conceptWeight = 0.9;
const phrasingWeight = 1.2;

/** Whole phrases come first, by a step that no sum of parts reaches. */
const phraseStep = 10;

/** Records that cover less of the query than this say too little of what was asked. */
const leastCoverage = 0.45;
/** A phrasing less alike than this is another question. */
const leastLikeness = 0.45;
/** A query that a glossary name covers to this part asks for the term itself. */
const wholeName = 0.8;
/** In characters; what follows says nothing new. */
const longestQuery = 400;

/** Finds records for queries in a reader's own words. */
export class Searcher {
  readonly #engine: Engine;
  readonly #records: readonly SearchRecord[];
  /** Each record's text, made comparable with whole queries. */
  readonly #joined: readonly string[];
  readonly #concepts: Concepts;
  readonly #phrasings: Phrasings;
  readonly #edges = new WordEdges();
  readonly #variants: ReadonlyMap<string, string>;
  readonly #mending: () => { vocabulary: Vocabulary; homophones: Homophones };
  #mended: { vocabulary: Vocabulary; homophones: Homophones } | undefined;

  private constructor(
    engine: Engine,
    records: readonly SearchRecord[],
    asked: readonly (readonly string[])[],
    { concepts, variants }: Catalogue,
    homophones: readonly string[],
  ) {
    this.#engine = engine;
    this.#records = records;
    this.#joined = records.map(({ title, answer, text }) =>
      joined(runsOf(normalise(`${title}\n${answer}\n${text}`))),
    );
    this.#concepts = new Concepts(concepts);
    // The title of a glossary entry is a name, which its concept knows; it asks for nothing.
    this.#phrasings = new Phrasings(
      records.map(({ kind, title }, place) => [
        ...(kind === 'term' ? [] : [normalise(title)]),
        ...(asked[place] ?? []),
      ]),
    );
    // Made when a query first has a word that the site does not know.
    this.#mending = () => ({
      vocabulary: new Vocabulary([
        ...this.#joined.flatMap((text) => text.match(/[a-z]+/g) ?? []),
        ...concepts.flatMap(({ names }) => names.latin.flatMap((name) => name.split(' '))),
      ]),
      homophones: new Homophones(homophones, [
        ...this.#joined,
        ...concepts.flatMap(({ names }) => names.han),
      ]),
    });
    const characters = [...variants];
    this.#variants = new Map(
      characters.flatMap((character, i) =>
        i % 2 === 0 ? [[character, characters[i + 1] ?? '']] : [],
      ),
    );
  }

  /** Answers from titles, short answers and the glossary, while the index is on its way. */
  static ofCatalogue(catalogue: Catalogue): Searcher {
    const { records, asked } = catalogue;
    return new Searcher(new ScanEngine(records, asked), records, asked, catalogue, []);
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
  async search(query: string): Promise<Findings> {
    const asked = this.#simplified(normalise(query.slice(0, longestQuery)));
    const typed = runsOf(asked);
    const runs = typed.map((run) => this.#corrected(run));
    const near = runs.filter((run, i) => run !== typed[i]).map(({ text }) => text);
    const about = meaningful(runs);
    const terms = await this.#termsOf(about);

    const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const found = terms.filter(({ scores }) => scores.size > 0);
    const highest = Math.max(1, ...found.flatMap(({ scores }) => [...scores.values()]));
    const named = this.#concepts.namedBy(runs, about);
    const alike = this.#phrasings.likeness(tokensOf(runs));
    const phrase = joined(runs);
    const holdsPhrase = this.#joined.map(
      (text) => [...phrase.trim()].length > 1 && text.includes(phrase),
    );
    const phraseAnswered = this.#records.some(
      ({ kind }, place) => kind !== 'term' && holdsPhrase[place],
    );

    const ranked = this.#records
      .map((record, place) => {
        const held = found.filter(({ scores }) => scores.has(place));
        const covered = held.reduce((sum, { weight }) => sum + weight, 0) / total;
        const textual = held.reduce(
          (sum, { scores, weight }) =>
            sum + ((scores.get(place) ?? 0) / highest) * (weight / total),
          0,
        );
        const leading = named
          .map(({ concept: { leads }, share }) => ({ rank: leads.indexOf(place), share }))
          .filter(({ rank }) => rank >= 0);
        const concept = Math.max(0, ...leading.map(({ rank, share }) => share / (1 + rank / 5)));
        const likeness = alike.get(place) ?? 0;
        const whole = holdsPhrase[place] ?? false;
        // A name that stands only in the glossary asks for what answers the term.
        const asksForIt =
          !phraseAnswered &&
          record.kind !== 'term' &&
          leading.some(({ share }) => share >= wholeName);
        const weight = kindWeight[record.kind];
        const score =
          (textual * covered + covered ** 2) * weight +
          concept * conceptWeight +
          likeness ** 2 * phrasingWeight +
          (whole ? phraseStep + 2 * weight : asksForIt ? phraseStep + weight : 0);
        const enough =
          whole ||
          covered >= leastCoverage ||
          concept >= leastCoverage ||
          likeness >= leastLikeness;
        return {
          record,
          score,
          enough,
          near,
          matched: [...(whole ? [phrase.trim()] : []), ...held.map(({ text }) => text)],
        };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const matches = ranked.filter(({ enough }) => enough).map(({ enough: _, ...match }) => match);
    return { matches, closest: matches.length === 0 ? ranked[0]?.record : undefined };
  }

  /** Traditional characters as simplified ones, but only those that the site itself does not use: 著 stays in 著作权. */
  #simplified(text: string): string {
    return [...text].map((character) => this.#variants.get(character) ?? character).join('');
  }

  /** A run as the site would write it: a word begun completed, a mistyped one mended. */
  #corrected(run: Run): Run {
    this.#mended ??= this.#mending();
    const { vocabulary, homophones } = this.#mended;
    const text =
      run.script === 'han'
        ? homophones.mend(run.text)
        : vocabulary.has(run.text)
          ? run.text
          : (vocabulary.completed(run.text) ?? vocabulary.nearest(run.text) ?? run.text);
    return text === run.text ? run : { script: run.script, text };
  }

  async #termsOf(runs: readonly Run[]): Promise<Term[]> {
    const terms = new Map<string, Term>();
    for (const { script, text: run } of runs) {
      const parts = script === 'han' ? bigramsOf(run) : [run];
      const edges = script === 'han' ? this.#edges.of(run) : new Set<number>();
      for (const [i, text] of parts.entries()) {
        if (terms.has(text)) continue;
        const scores = await this.#engine.scores(text);
        const weight = rarity(scores.size, this.#records.length);
        terms.set(text, {
          text,
          scores,
          weight: weight * trust(text, script, scores.size > 0, edges.has(i + 1)),
        });
      }
    }
    return [...terms.values()];
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
