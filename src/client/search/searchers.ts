import { type Catalogue, chunkFile, type Index, register } from '../../search/files.ts';
import { Searcher } from '../../search/searcher.ts';
import { loadScript } from './scripts.ts';

/** The two searchers of a page: one at once, one as soon as the index has come. */
export class Searchers {
  readonly first: Searcher;
  readonly #catalogue: Catalogue;
  readonly #folder: URL;
  #loading: Promise<Searcher> | undefined;
  #failures = 0;
  /** There once the index has come. */
  full: Searcher | undefined;

  /** `folder` is where the files of search lie. */
  constructor(catalogue: Catalogue, folder: URL) {
    this.#catalogue = catalogue;
    this.#folder = folder;
    this.first = Searcher.ofCatalogue(catalogue);
  }

  /** Rejects where the index does not come; the next call tries again. */
  load(): Promise<Searcher> {
    this.#loading ??= this.#load().catch((error) => {
      this.#loading = undefined;
      this.#failures += 1;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<Searcher> {
    const index = await loadScript<Index>(this.#address(this.#catalogue.index), register.index);
    this.full = await Searcher.ofIndex(this.#catalogue, index, async (path) => {
      const file = chunkFile(path);
      if (!file) throw new Error(`The search index lacks ${path}.`);
      return loadScript<string>(this.#address(file), register.chunk).catch((error) => {
        this.#failures += 1;
        throw error;
      });
    });
    return this.full;
  }

  #address(file: string): string {
    const address = new URL(file, this.#folder);
    // A browser may keep a failed file, above all one that was preloaded: another try asks by another address.
    if (this.#failures > 0) address.search = `try=${this.#failures}`;
    return address.href;
  }
}
