import type { Page } from '../built/pages.ts';

/** What a build holds, to resolve addresses against. */
export class Targets {
  readonly #files: ReadonlySet<string>;
  readonly #hashed = new Map<string, string>();
  readonly #pages: ReadonlyMap<string, Page>;

  constructor(files: readonly string[], pages: readonly Page[]) {
    this.#files = new Set(files);
    this.#pages = new Map(pages.map((page) => [page.file, page]));
    for (const file of files) {
      const plain = file.replace(/\.[0-9a-f]{10}(?=\.\w+$)/, '');
      if (plain !== file) this.#hashed.set(plain, file);
    }
  }

  /** The file that an address leads to; a file named by its content's hash is found by its plain name too. */
  fileAt(pathname: string): string | undefined {
    const path = pathname.replace(/^\//, '').replace(/\/$/, '');
    const candidates = path === '' ? ['index.html'] : [path, `${path}.html`, `${path}/index.html`];
    return candidates.find((candidate) => this.#files.has(candidate)) ?? this.#hashed.get(path);
  }

  hasAnchor(page: string, id: string): boolean {
    return this.#pages.get(page)?.ids.has(id) ?? false;
  }
}
