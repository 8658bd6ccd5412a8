import { posix } from 'node:path';
import { stringify } from 'yaml';
import { hasTwin, machineFile } from '../../content/files-for-machines.ts';
import { attribute, type Element, elementsOf, type Node, parsedTree } from '../../html/parse.ts';
import { lineOf } from '../../html/text.ts';
import type { Goes } from '../../html/tree.ts';
import { isRead, isReadAsText } from '../../reading/is-read.ts';
import { Markdown } from '../../reading/markdown.ts';
import type { Page, Pages } from '../built/pages.ts';

const origin = 'https://inside.invalid';

/** What is kept of a page once it was read: all but its elements, which take the most room. */
interface Read {
  /** The lines above its text. */
  head: string;
  main: Markdown;
  /** The full answer alone; undefined where the page marks none. */
  body: string | undefined;
}

/** The pages of a build, whose links still start from the root, as Markdown. */
export class Twins {
  readonly #pages: Pages;
  /** The published address of the site. */
  readonly #base: string;
  readonly #having: ReadonlySet<string>;
  readonly #read = new Map<string, Read>();

  constructor(pages: Pages, base: string) {
    this.#pages = pages;
    this.#base = base;
    this.#having = new Set(
      pages
        .all()
        .filter(({ file, html }) => hasTwin(`/${file}`) && !html.includes(notIndexed))
        .map(({ file }) => file),
    );
  }

  /**
   * What the `main` of a page says, below its title, address, language and, where it is an answer, the day by which that is to
   * be reviewed. Links to pages that have a twin lead to the twin, all others of the site to the page, each relative to the
   * file at `from`.
   */
  of(file: string, from = machineFile.markdown(`/${file}`)): string {
    const { head, main } = this.#of(file);
    return `---\n${head}---\n\n${main.text({ linkTo: (href) => this.#linkTo(href, file, from) })}`;
  }

  /** The full answer of a page alone, its links in full below the published address. */
  bodyOf(file: string): string {
    const { body } = this.#of(file);
    if (body === undefined)
      throw new Error(`${file} has no text marked as the full answer (data-body).`);
    return body;
  }

  /** Whether a page has a twin: not where it only leads on, or says that there is none. */
  has(file: string): boolean {
    return this.#having.has(file);
  }

  #of(file: string): Read {
    const known = this.#read.get(file);
    if (known) return known;
    const page = this.#pages.at(file);
    const main = page.elements.find(({ tagName }) => tagName === 'main');
    if (!main) throw new Error(`${file} has no <main>.`);
    const read = { head: headOf(page), main: new Markdown(main), body: bodyOf(page, this.#base) };
    page.release();
    this.#read.set(file, read);
    return read;
  }

  #linkTo(href: string, file: string, from: string): string | undefined {
    const target = targetOf(href, file);
    if (!target) return href;
    const { pathname, search, hash } = target;
    const way = (to: string) => posix.relative(posix.dirname(from), to);
    const page = pathname.slice(1);
    // What leads nowhere is reported of the page itself.
    if (!this.has(page)) return way(pathname) + search + hash;
    const known = this.#of(page).main.anchors.has(hash.slice(1));
    // From within a text, its whole is nowhere to be led to.
    if (page === file && !known) return undefined;
    const twin = machineFile.markdown(pathname);
    return (twin === from ? '' : way(twin)) + (known ? hash : '');
  }
}

const notIndexed = '<meta name="robots" content="noindex">';

/** What a text says of its page before it begins. */
function headOf({ file, elements }: Page): string {
  const named = (name: string) => elements.find(({ tagName }) => tagName === name);
  const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
  const title = named('h1') ?? named('title');
  if (!title || !canonical) throw new Error(`${file} lacks <h1> or its canonical link.`);
  const standing = recordIn(elements)
    .flatMap((record) => elementsOf(record))
    .find((element) => attribute(element, 'data-review-by') !== undefined);
  return stringify(
    {
      title: lineOf(parsedTree, title, isReadAsText),
      url: attribute(canonical, 'href'),
      language: attribute(named('html') as Element, 'lang'),
      reviewBy: standing && attribute(standing, 'data-review-by'),
    },
    { lineWidth: 0 },
  );
}

function bodyOf({ file, elements }: Page, base: string): string | undefined {
  const parts = recordIn(elements)
    .flatMap((record) => elementsOf(record))
    .filter((element) => attribute(element, 'data-body') !== undefined);
  if (parts.length === 0) return undefined;
  const linkTo = (href: string) => absoluteBelow(base, file, href);
  return parts.map((part) => new Markdown(part, 2).text({ linkTo }).trim()).join('\n\n');
}

/**
 * An answer page's article as part of a longer text, which numbers its answers itself: headings a level down and without ids,
 * links in full below `base`.
 */
export function partOf({ file, elements }: Page, base: string): string {
  const article = elements.find(({ tagName }) => tagName === 'article');
  if (!article) throw new Error(`${file} has no <article>.`);
  const number = elementsOf(article).find(
    (element) => attribute(element, 'data-number') !== undefined,
  );
  const unnumbered: Goes<Node> = (tree, element) => isRead(tree, element) && element !== number;
  const linkTo = (href: string) => absoluteBelow(base, file, href);
  return new Markdown(article, 0, unnumbered).text({ linkTo, below: 1 }).trim();
}

/** All that a page says, as part of a longer text: headings a level down and without ids, links in full below `base`. */
export function wholeOf({ file, elements }: Page, base: string): string {
  const main = elements.find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${file} has no <main>.`);
  const linkTo = (href: string) => absoluteBelow(base, file, href);
  return new Markdown(main).text({ linkTo, below: 1 }).trim();
}

/** The answer that a page is about. */
function recordIn(elements: readonly Element[]): Element[] {
  return elements.filter((element) => attribute(element, 'data-record') !== undefined).slice(0, 1);
}

function absoluteBelow(base: string, file: string, href: string): string {
  const target = targetOf(href, file);
  return target ? base + target.href.slice(origin.length + 1) : href;
}

/** Where a link of a page leads within the site; undefined where it leads elsewhere, or is no address. */
function targetOf(href: string, file: string): URL | undefined {
  const url = URL.canParse(href, `${origin}/${file}`)
    ? new URL(href, `${origin}/${file}`)
    : undefined;
  return url?.origin === origin ? url : undefined;
}
