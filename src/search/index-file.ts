import type { Lang } from '../i18n/languages.ts';
import type { SearchRecord } from './record.ts';

/** What an index file registers: everything the search of one language needs, as a classic script can carry it. */
export interface IndexFile {
  lang: Lang;
  /** The language Pagefind was given. */
  language: string;
  /** Pagefind's own worker script, to be run with these in place of the browser's. */
  worker: (self: WorkerScope, fetch: WorkerFetch, window?: never, document?: never) => void;
  /** The files the worker asks for, in base64. */
  files: Record<string, string>;
  records: (SearchRecord & { hash: string })[];
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

/** The global function through which an index file hands itself over. */
export const registerName = 'registerSearchIndex';
