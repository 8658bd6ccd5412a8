import type { Lang } from '../i18n/languages.ts';
import type { SearchRecord } from './record.ts';

/**
 * What search loads, each as a classic script that hands itself over to a global function: the one way that browsers
 * allow on file: too. First the catalogue, which comes with the search itself; then the index; then the chunks of it
 * that a query needs.
 */

/** Enough to answer the first keystrokes: what the site knows of questions and pages, and its glossary. */
export interface Catalogue {
  lang: Lang;
  /** The records of questions and pages, without their text. */
  records: SearchRecord[];
  /** Other ways people ask for each record, normalised. */
  asked: string[][];
  /** The glossary terms that lead to one of these records. */
  concepts: Concept[];
  /** Groups of words that ask for the same, each as its words separated by `|`. */
  synonyms: string[];
  /** Pairs of characters, traditional then simplified; only where the traditional one stands nowhere on the site. */
  variants: string;
  /** The pages of the topics, for a reader whose question has no answer. */
  topics: { title: string; url: string }[];
  /** The page of what is not answered. */
  notAnswered: string;
  /** The file name of the index. */
  index: string;
}

/** Names as they are compared, made when the index is made: a reader's device has less time. */
export interface Names {
  /** Names with Han characters, dense. */
  han: string[];
  /** Names of Latin words, in the singular, separated by spaces. */
  latin: string[];
}

/** A glossary term as search sees it. */
export interface Concept {
  /** Every name it goes by in either language (src/search/concepts.ts): abbreviations, synonyms, usual misspellings. */
  names: Names;
  /** Places of the records that answer it, best first; the catalogue's records come first among all. */
  leads: number[];
}

/** Pagefind and the text of everything. */
export interface Index {
  /** The language Pagefind was given. */
  language: string;
  /** Pagefind's own worker script, to be run with these in place of the browser's. */
  worker: (self: WorkerScope, fetch: WorkerFetch, window?: never, document?: never) => void;
  /** What the worker asks for at once, packed (src/search/packed.ts). */
  files: Record<string, string>;
  /** The records that the catalogue does not have; their places go on from its last. */
  records: SearchRecord[];
  /** The text of every record, the catalogue's first. */
  texts: string[];
  /** Other ways people ask for the records that the catalogue does not have. */
  asked: string[][];
  /** The words of other languages for each group of synonyms. */
  foreign: string[];
  /** Han characters by sound (src/search/sounds.ts); empty where the language has none. */
  sounds: string;
  /** The glossary terms that lead to none of the catalogue's records. */
  concepts: Concept[];
  /** Pagefind's name of every record. */
  hashes: string[];
}

export interface WorkerScope {
  addEventListener: (type: 'message', listener: (event: { data: unknown }) => void) => void;
  postMessage: (message: { id: string; result?: unknown; error?: string }) => void;
}

/** The part of `fetch` that the worker uses. */
export type WorkerFetch = (url: string) => Promise<{
  ok: boolean;
  status: number;
  arrayBuffer: () => Promise<ArrayBuffer>;
  json: () => Promise<unknown>;
}>;

/** The global functions through which the files hand themselves over. */
export const register = {
  catalogue: 'registerSearchCatalogue',
  index: 'registerSearchIndex',
  chunk: 'registerSearchChunk',
} as const;

/** The file name of a chunk that the worker asks for as `index/{name}.pf_index`. */
export function chunkFile(path: string): string | undefined {
  const name = /^index\/([\w-]+)\.pf_index$/.exec(path)?.[1];
  return name && `chunk.${name}.js`;
}
