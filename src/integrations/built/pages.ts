import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attribute, type Element, elementsOf, parsePage } from '../../html/parse.ts';
import { filesOf } from './files.ts';

/** A page as it stands at some moment of the build. */
export class Page {
  /** Path in the output folder, such as `zh/q/x.html`. */
  readonly file: string;
  readonly html: string;
  #elements: readonly Element[] | undefined;
  #ids: ReadonlySet<string> | undefined;

  constructor(file: string, html: string) {
    this.file = file;
    this.html = html;
  }

  /** All elements, in document order. They are parsed once for everyone, so nobody may change them. */
  get elements(): readonly Element[] {
    this.#elements ??= elementsOf(parsePage(this.html));
    return this.#elements;
  }

  /** The ids that it has, which are kept when its elements are let go. */
  get ids(): ReadonlySet<string> {
    this.#ids ??= new Set(
      this.elements.map((element) => attribute(element, 'id') ?? '').filter((id) => id !== ''),
    );
    return this.#ids;
  }

  /** Lets the elements go, which take more room than all else; whoever asks again has them parsed again. */
  release(): void {
    this.#elements = undefined;
  }
}

/** The pages of a build, for those who read them. */
export class Pages {
  protected readonly kept = new Map<string, Page>();

  constructor(pages: Iterable<Page>) {
    for (const page of pages) this.kept.set(page.file, page);
  }

  /** Those that lie in a folder. */
  static async in(root: string): Promise<Pages> {
    return new Pages(await pagesIn(root));
  }

  /** In the order of their paths; of one language, or all. */
  all(lang = ''): Page[] {
    return [...this.kept.values()]
      .filter(({ file }) => lang === '' || file.startsWith(`${lang}/`))
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** The page at a root-relative address or path. */
  find(address: string): Page | undefined {
    return this.kept.get(fileAt(address));
  }

  /** The same. Throws where there is none. */
  at(address: string): Page {
    const page = this.find(address);
    if (!page) throw new Error(`There is no page ${address} to read.`);
    return page;
  }
}

/** The same, for the one who runs the steps. */
export class ChangingPages extends Pages {
  static override async in(root: string): Promise<ChangingPages> {
    return new ChangingPages(await pagesIn(root));
  }

  put(page: Page): void {
    this.kept.set(page.file, page);
  }
}

async function pagesIn(root: string): Promise<Page[]> {
  const files = (await filesOf(root)).filter((name) => name.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => new Page(file, await readFile(join(root, file), 'utf8'))),
  );
}

/** Addresses start from the root of the site, paths do not. */
export const fileAt = (address: string) => address.replace(/^\//, '');
