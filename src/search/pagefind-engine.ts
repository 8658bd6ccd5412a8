import type { Engine } from './engine.ts';
import type { Index, WorkerFetch } from './files.ts';
import { unpack } from './packed.ts';

/** How much a match in a record's metadata weighs beside one in its text; tuned on the query set. */
const ranking = { metaWeights: { titles: 3, aliases: 2 } };

/**
 * Runs Pagefind's worker script where the page runs: no worker, no import and no request of its own, so it works from
 * disk too. It rests on the message protocol of Pagefind 1.6, which is not documented; tests/search/pagefind.test.ts
 * guards it.
 */
export class PagefindEngine implements Engine {
  readonly #places: ReadonlyMap<string, number>;
  readonly #waiting = new Map<
    string,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  readonly #known = new Map<string, Promise<ReadonlyMap<number, number>>>();
  #listener: ((event: { data: unknown }) => void) | undefined;
  #failures = 0;
  #sent = 0;

  private constructor({ hashes }: Index) {
    this.#places = new Map(hashes.map((hash, place) => [hash, place]));
  }

  /** `chunk` brings a file that the index does not carry itself, packed. Throws where the index is damaged. */
  static async start(
    index: Index,
    chunk: (path: string) => Promise<string>,
  ): Promise<PagefindEngine> {
    const engine = new PagefindEngine(index);
    const fetch: WorkerFetch = async (url) => {
      const path = url.replace(/^index:\//, '').replace(/\?.*$/, '');
      // Pagefind only logs a chunk that does not come, and searches without it: the reader must be told.
      const packed = await Promise.resolve(index.files[path] ?? chunk(path)).catch((error) => {
        engine.#failures += 1;
        throw error;
      });
      const bytes = unpack(packed);
      return {
        ok: true,
        status: 200,
        arrayBuffer: async () => bytes.buffer,
        json: async () => JSON.parse(new TextDecoder().decode(bytes)),
      };
    };
    index.worker(
      {
        addEventListener: (_type, listener) => {
          engine.#listener = listener;
        },
        postMessage: ({ id, result, error }) => {
          const waiting = engine.#waiting.get(id);
          engine.#waiting.delete(id);
          if (error === undefined) waiting?.resolve(result);
          else waiting?.reject(new Error(error));
        },
      },
      fetch,
    );
    await engine.#call('init', [{ basePath: 'index:/', primary: true, language: index.language }]);
    await engine.#call('options', [{ ranking }]);
    return engine;
  }

  /**
   * Pagefind shortens an unknown word until something matches. The records that hold the term exactly are right, the
   * scores of the plain search are good: the two together are both.
   */
  scores(term: string): Promise<ReadonlyMap<number, number>> {
    let known = this.#known.get(term);
    if (!known) {
      known = this.#intersect(term).catch((error) => {
        this.#known.delete(term);
        throw error;
      });
      this.#known.set(term, known);
    }
    return known;
  }

  async #intersect(term: string): Promise<Map<number, number>> {
    const exact = await this.#search(`"${term}"`);
    const scores = exact.size === 0 ? exact : await this.#search(term);
    return new Map([...scores].filter(([place]) => exact.has(place)));
  }

  async #search(term: string): Promise<Map<number, number>> {
    const before = this.#failures;
    const { results } = (await this.#call('search', [term, {}])) as {
      results: { id: string; score: number }[];
    };
    if (this.#failures > before) throw new Error('A part of the search index did not come.');
    return new Map(results.map(({ id, score }) => [this.#places.get(id) ?? -1, score]));
  }

  #call(method: string, args: unknown[]): Promise<unknown> {
    const id = String(this.#sent++);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#listener?.({ data: { id, instanceId: 'site', method, args } });
    });
  }
}
