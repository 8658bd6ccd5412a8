import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Element, elementsOf, parsePage } from '../../html/parse.ts';
import { filesOf } from './files.ts';

/** A page as it stands at some moment of the build. */
export class Page {
  /** Path in the output folder, such as `zh/q/x.html`. */
  readonly file: string;
  readonly html: string;
  #elements: readonly Element[] | undefined;

  constructor(file: string, html: string) {
    this.file = file;
    this.html = html;
  }

  /** All elements, in document order. They are parsed once for everyone, so nobody may change them. */
  get elements(): readonly Element[] {
    this.#elements ??= elementsOf(parsePage(this.html));
    return this.#elements;
  }
}

/** The pages of a build: read once, and handed from one integration to the next. */
export class Pages {
  readonly #pages = new Map<string, Page>();

  static async in(root: string): Promise<Pages> {
    const pages = new Pages();
    for (const file of (await filesOf(root)).filter((name) => name.endsWith('.html')))
      pages.put(new Page(file, await readFile(join(root, file), 'utf8')));
    return pages;
  }

  /** In the order of their paths; of one language, or all. */
  all(lang = ''): Page[] {
    return [...this.#pages.values()]
      .filter(({ file }) => lang === '' || file.startsWith(`${lang}/`))
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** The page at a root-relative address or path. */
  find(address: string): Page | undefined {
    return this.#pages.get(fileAt(address));
  }

  /** The same. Throws where there is none. */
  at(address: string): Page {
    const page = this.find(address);
    if (!page) throw new Error(`There is no page ${address} to read.`);
    return page;
  }

  /** A page as it lies in the folder now, whoever wrote it. */
  found(file: string, html: string): Page {
    const known = this.#pages.get(file);
    return known?.html === html ? known : new Page(file, html);
  }

  put(page: Page): void {
    this.#pages.set(page.file, page);
  }
}

/** Addresses start from the root of the site, paths do not. */
export const fileAt = (address: string) => address.replace(/^\//, '');
