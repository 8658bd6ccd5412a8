import { posix } from 'node:path';
import { stringify } from 'yaml';
import { attribute, type Element, elementsOf } from '../../html/parse.ts';
import type { Page } from '../built/pages.ts';
import { markdownOf } from './markdown.ts';
import { hasTwin, machineFile } from './names.ts';

/**
 * The Markdown twin of a page, whose links still start from the root: what its `main` says, below its title, address and language. Links to pages that have a
 * twin lead to the twin, all others of the site to the page, each relative to the file at `from`.
 */
export function twinOf({ file, elements }: Page, from = `/${file}`): string {
  const address = `/${file}`;
  const named = (name: string) => elements.find(({ tagName }) => tagName === name);
  const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
  const title = elements.find(({ tagName }) => tagName === 'h1') ?? named('title');
  const main = named('main');
  if (!main || !title || !canonical)
    throw new Error(`${file} lacks <main>, <h1> or its canonical link.`);
  const head = stringify(
    {
      title: textOf(title),
      url: attribute(canonical, 'href'),
      language: attribute(named('html') as Element, 'lang'),
    },
    { lineWidth: 0 },
  );
  const body = markdownOf(main, (href) => relativeTo(address, entryOf(elements, href), from));
  return `---\n${head}---\n\n${body}`;
}

/** The full answer of a page alone, its links in full below `base`; empty where the page has none. */
export function bodyOf({ file, elements }: Page, base: string): string {
  const record = elements.find((element) => attribute(element, 'data-record') !== undefined);
  const prose =
    record && elementsOf(record).find((element) => classesOf(element).includes('prose'));
  if (!prose) throw new Error(`${file} has no text marked as the full answer (class "prose").`);
  return markdownOf(prose, (href) => absoluteBelow(base, file, entryOf(elements, href))).trim();
}

/** An answer page's article as part of a longer text: headings a level down and without ids, links in full below `base`. */
export function partOf({ file, elements }: Page, base: string): string {
  const article = elements.find(({ tagName }) => tagName === 'article');
  if (!article) throw new Error(`${file} has no <article>.`);
  let code = false;
  return markdownOf(article, (href) => absoluteBelow(base, file, entryOf(elements, href)))
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) code = !code;
      return code ? line : line.replace(/^#+ /, '#$&').replace(/^(#.*) \{#[\w-]+\}$/, '$1');
    })
    .join('\n')
    .trim();
}

/** The entry of the glossary, where a link leads to a page's own note on a term: that note stays with the page. */
function entryOf(elements: readonly Element[], href: string): string {
  if (!href.startsWith('#term-')) return href;
  const note = elements.find((element) => attribute(element, 'id') === href.slice(1));
  const link = note && elementsOf(note).find(({ tagName }) => tagName === 'a');
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

function absoluteBelow(base: string, file: string, href: string): string {
  const inside = 'https://inside.invalid/';
  const url = new URL(href, inside + file);
  return url.href.startsWith(inside) ? base + url.href.slice(inside.length) : href;
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

function textOf(node: Parameters<typeof elementsOf>[0]): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('').trim() : '';
}
