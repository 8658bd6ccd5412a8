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

/** The pages of a build, whose links still start from the root, as Markdown. */
export class Twins {
  readonly #pages: Pages;
  readonly #mains = new Map<string, Markdown>();

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /**
   * What the `main` of a page says, below its title, address, language and, where it is an answer, the day by which that is to
   * be reviewed. Links to pages that have a twin lead to the twin, all others of the site to the page, each relative to the
   * file at `from`.
   */
  of({ file, elements }: Page, from = machineFile.markdown(`/${file}`)): string {
    const named = (name: string) => elements.find(({ tagName }) => tagName === name);
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
    const title = named('h1') ?? named('title');
    if (!title || !canonical) throw new Error(`${file} lacks <h1> or its canonical link.`);
    const standing = recordIn(elements)
      .flatMap((record) => elementsOf(record))
      .find((element) => attribute(element, 'data-review-by') !== undefined);
    const head = stringify(
      {
        title: lineOf(parsedTree, title, isReadAsText),
        url: attribute(canonical, 'href'),
        language: attribute(named('html') as Element, 'lang'),
        reviewBy: standing && attribute(standing, 'data-review-by'),
      },
      { lineWidth: 0 },
    );
    const body = this.#main(file).text({ linkTo: (href) => this.#linkTo(href, file, from) });
    return `---\n${head}---\n\n${body}`;
  }

  #main(file: string): Markdown {
    const known = this.#mains.get(file);
    if (known) return known;
    const main = this.#pages.at(file).elements.find(({ tagName }) => tagName === 'main');
    if (!main) throw new Error(`${file} has no <main>.`);
    const read = new Markdown(main);
    this.#mains.set(file, read);
    return read;
  }

  /** Whether a page has a twin: not where it only leads on, or says that there is none. */
  has(file: string): boolean {
    const page = hasTwin(`/${file}`) ? this.#pages.find(file) : undefined;
    return page !== undefined && !page.html.includes('<meta name="robots" content="noindex">');
  }

  #linkTo(href: string, file: string, from: string): string | undefined {
    const target = targetOf(href, file);
    if (!target) return href;
    const { pathname, search, hash } = target;
    const way = (to: string) => posix.relative(posix.dirname(from), to);
    const page = pathname.slice(1);
    // What leads nowhere is reported of the page itself.
    if (!this.has(page)) return way(pathname) + search + hash;
    const known = this.#main(page).anchors.has(hash.slice(1));
    // From within a text, its whole is nowhere to be led to.
    if (page === file && !known) return undefined;
    const twin = machineFile.markdown(pathname);
    return (twin === from ? '' : way(twin)) + (known ? hash : '');
  }
}

/** The full answer of a page alone, its links in full below `base`. */
export function bodyOf({ file, elements }: Page, base: string): string {
  const parts = recordIn(elements)
    .flatMap((record) => elementsOf(record))
    .filter((element) => attribute(element, 'data-body') !== undefined);
  if (parts.length === 0)
    throw new Error(`${file} has no text marked as the full answer (data-body).`);
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
