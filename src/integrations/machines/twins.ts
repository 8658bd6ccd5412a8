import { posix } from 'node:path';
import { stringify } from 'yaml';
import { attribute, type Element, elementsOf, parsePage } from '../portable/html.ts';
import { markdownOf } from './markdown.ts';
import { hasTwin, machineFile } from './names.ts';

/** A page in the build, its links still starting from the root. */
export interface BuiltPage {
  /** Root-relative address, such as `/zh/q/x.html`. */
  address: string;
  html: string;
}

/**
 * The Markdown twin of a page: what its `main` says, below its title, address and language. Links to pages that have a
 * twin lead to the twin, all others of the site to the page, each relative to the file at `from`.
 */
export function twinOf({ address, html }: BuiltPage, from = address): string {
  const page = parsePage(html);
  const elements = [...elementsOf(page)];
  const named = (name: string) => elements.find(({ tagName }) => tagName === name);
  const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
  const title = elements.find(({ tagName }) => tagName === 'h1') ?? named('title');
  const main = named('main');
  if (!main || !title || !canonical)
    throw new Error(`${address} lacks <main>, <h1> or its canonical link.`);
  const head = stringify(
    {
      title: textOf(title),
      url: attribute(canonical, 'href'),
      language: attribute(named('html') as Element, 'lang'),
    },
    { lineWidth: 0 },
  );
  const body = markdownOf(main, (href) => relativeTo(address, entryOf(main, href), from));
  return `---\n${head}---\n\n${body}`;
}

/** The full answer of a page alone, its links in full below `base`; empty where the page has none. */
export function bodyOf({ address, html }: BuiltPage, base: string): string {
  const page = parsePage(html);
  const record = [...elementsOf(page)].find(
    (element) => attribute(element, 'data-record') !== undefined,
  );
  const prose =
    record && [...elementsOf(record)].find((element) => classesOf(element).includes('prose'));
  if (!prose) throw new Error(`${address} has no text marked as the full answer (class "prose").`);
  return markdownOf(prose, (href) => absoluteBelow(base, address, entryOf(page, href))).trim();
}

/** An answer page's article as part of a longer text: headings a level down and without ids, links in full below `base`. */
export function partOf({ address, html }: BuiltPage, base: string): string {
  const page = parsePage(html);
  const article = [...elementsOf(page)].find(({ tagName }) => tagName === 'article');
  if (!article) throw new Error(`${address} has no <article>.`);
  let code = false;
  return markdownOf(article, (href) => absoluteBelow(base, address, entryOf(page, href)))
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) code = !code;
      return code ? line : line.replace(/^#+ /, '#$&').replace(/^(#.*) \{#[\w-]+\}$/, '$1');
    })
    .join('\n')
    .trim();
}

/** The entry of the glossary, where a link leads to a page's own note on a term: that note stays with the page. */
function entryOf(page: Parameters<typeof elementsOf>[0], href: string): string {
  if (!href.startsWith('#term-')) return href;
  const note = [...elementsOf(page)].find((element) => attribute(element, 'id') === href.slice(1));
  const link = note && [...elementsOf(note)].find(({ tagName }) => tagName === 'a');
  return (link && attribute(link, 'href')) ?? href;
}

function relativeTo(page: string, href: string, from: string): string {
  if (!/^[/#]/.test(href) || href.startsWith('//')) return href;
  const [, path = '', rest = ''] =
    /^([^?#]*)(.*)$/s.exec(from === page ? href : href.replace(/^(?=#)/, page)) ?? [];
  if (path === '') return href;
  const target = hasTwin(path) ? machineFile.markdown(path) : path;
  return posix.relative(posix.dirname(from), target) + rest;
}

function absoluteBelow(base: string, page: string, href: string): string {
  const inside = 'https://inside.invalid';
  const url = new URL(href, inside + page);
  return url.origin === inside ? base + url.href.slice(inside.length + 1) : href;
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

function textOf(node: Parameters<typeof elementsOf>[0]): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('').trim() : '';
}
