import { readdirSync, readFileSync } from 'node:fs';
import { attribute, type Element, elementsOf, parsePage } from '../../src/html/parse.ts';

/** Every page of `dist/`, copies to take away included, by its file. */
export const pages: ReadonlyMap<string, string> = new Map(
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(`dist/${file}`, 'utf8')]),
);

const parsed = new Map<string, Element[]>();

/** The elements of a page, in document order; what stands in its templates too. */
export function elementsOn(file: string): Element[] {
  const before = parsed.get(file);
  if (before) return before;
  const html = pages.get(file);
  if (html === undefined) throw new Error(`${file} was not built.`);
  const elements = elementsOf(parsePage(html));
  parsed.set(file, elements);
  return elements;
}

export const classed = (element: Element, name: string) =>
  attribute(element, 'class')?.split(/\s+/).includes(name) ?? false;

/** The text of an element without that of the parts that are left out; a space where no line may break is like any other. */
export function textOf(
  element: Element,
  leftOut: (part: Element) => boolean = () => false,
): string {
  const texts: string[] = [];
  const walk = (node: Element['childNodes'][number]) => {
    if ('tagName' in node && leftOut(node)) return;
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(element);
  return texts.join('').replace(/\s+/g, ' ').trim();
}
