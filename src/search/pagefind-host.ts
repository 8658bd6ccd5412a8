import type { IndexFile, WorkerFetch } from './index-file.ts';

export interface Hit {
  /** Pagefind's name of the record. */
  hash: string;
  score: number;
}

/** How much a match in a record's metadata weighs beside one in its text; tuned on the query set. */
const ranking = { metaWeights: { title: 0, titles: 3, aliases: 2 } };

/**
 * Runs Pagefind's worker script where the page runs: no worker, no import and no request, so it works from disk too.
 * It rests on the message protocol of Pagefind 1.6, which is not documented; tests/unit/pagefind.test.ts guards it.
 */
export class PagefindHost {
  readonly #waiting = new Map<
    string,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  #listener: ((event: { data: unknown }) => void) | undefined;
  #sent = 0;

  private constructor() {}

  /** Throws where the index is damaged. */
  static async start({ worker, files, language }: IndexFile): Promise<PagefindHost> {
    const host = new PagefindHost();
    const fetch: WorkerFetch = async (url) => {
      const encoded = files[url.replace(/^index:\//, '').replace(/\?.*$/, '')];
      if (encoded === undefined) throw new Error(`The search index lacks ${url}.`);
      const bytes = decode(encoded);
      return {
        ok: true,
        status: 200,
        arrayBuffer: async () => bytes.buffer,
        json: async () => JSON.parse(new TextDecoder().decode(bytes)),
      };
    };
    worker(
      {
        addEventListener: (_type, listener) => {
          host.#listener = listener;
        },
        postMessage: ({ id, result, error }) => {
          const waiting = host.#waiting.get(id);
          host.#waiting.delete(id);
          if (error === undefined) waiting?.resolve(result);
          else waiting?.reject(new Error(error));
        },
      },
      fetch,
    );
    await host.#call('init', [{ basePath: 'index:/', primary: true, language }]);
    await host.#call('options', [{ ranking }]);
    return host;
  }

  /** Records that match a term as Pagefind sees it, best first; a term in quotes must be there exactly. */
  async search(term: string): Promise<Hit[]> {
    const { results } = (await this.#call('search', [term, {}])) as {
      results: { id: string; score: number }[];
    };
    return results.map(({ id, score }) => ({ hash: id, score }));
  }

  #call(method: string, args: unknown[]): Promise<unknown> {
    const id = String(this.#sent++);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#listener?.({ data: { id, instanceId: 'site', method, args } });
    });
  }
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
