import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { plainText } from '../html/characters.ts';
import { attribute, type Element, elementsOf, type Node, parsedTree } from '../html/parse.ts';
import { nameOf } from '../html/shown.ts';
import { lineOf } from '../html/text.ts';
import type { Goes } from '../html/tree.ts';
import { isNoteMark, isRead } from './is-read.ts';

const sections = ['article', 'aside', 'main', 'section'];
/** What may stand around the heading that an element begins with. */
const frames = ['article', 'div', 'header', 'li', 'main', 'section'];
const inCells = ['dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'li', 'ol', 'p', 'ul'];

/**
 * What is read of an element, as a copy of its own, arranged for a text that has no other addresses than its headings: a
 * heading bears the number before it and the id of what it begins, an entry of a list with an id is a heading, and the cells
 * of tables hold words alone. `level` is that of the heading above.
 */
export function arranged(element: Element, level = 0, goes: Goes<Node> = isRead): Element {
  const copy = copyOf(element, goes);
  arrange(copy, level);
  return copy;
}

function copyOf(element: Element, goes: Goes<Node>): Element {
  const childNodes = element.childNodes.flatMap((child): Tree.ChildNode[] => {
    if (child.nodeName === '#text')
      return [{ ...child, value: plainText('value' in child ? child.value : '') } as Tree.TextNode];
    // A place where a line may break is none where there are no lines.
    if (!('tagName' in child) || child.tagName === 'wbr' || !goes(parsedTree, child)) return [];
    if (isNoteMark(parsedTree, child)) return [text(` [${lineOf(parsedTree, child)}]`)];
    return child.tagName === 'svg'
      ? [text(plainText(nameOf(parsedTree, child)))]
      : [copyOf(child, goes)];
  });
  return { ...element, attrs: [...element.attrs], childNodes };
}

function arrange(element: Element, above: number): void {
  if (/^t[dh]$/.test(element.tagName)) {
    intoWords(element);
    return;
  }
  const level = above + 1;
  setNumber(element, level);
  const heading = headingOf(element);
  const id = attribute(element, 'id');
  const named = element.tagName === 'main' || heading === element;
  if (heading && id && !named && !attribute(heading, 'id')) moveId(element, heading);
  if (element.tagName === 'dl') intoSections(element, level);
  const own = heading && (sections.includes(element.tagName) || id) ? depthOf(heading) : above;
  for (const child of childrenOf(element)) arrange(child, own);
}

/** A number before a heading becomes part of it; one that begins an element with an id becomes its heading. */
function setNumber(element: Element, level: number): void {
  const [number, next] = childrenOf(element);
  if (!number || attribute(number, 'data-number') === undefined) return;
  const heading = next && headingOf(next);
  if (heading) {
    heading.childNodes.unshift(text(`${lineOf(parsedTree, number)} `));
    element.childNodes = element.childNodes.filter((child) => child !== number);
  } else if (attribute(element, 'id') && !depthOf(element)) {
    number.attrs = [];
    rename(number, `h${Math.min(6, level)}`);
  }
}

/** The heading that an element is or begins with, its number or date aside. */
function headingOf(element: Element): Element | undefined {
  if (depthOf(element)) return element;
  if (!frames.includes(element.tagName)) return undefined;
  const first = childrenOf(element).find(
    (child) =>
      attribute(child, 'data-number') === undefined &&
      child.tagName !== 'time' &&
      lineOf(parsedTree, child) !== '',
  );
  return first && headingOf(first);
}

/** Makes a list whose entries all have ids a heading with its text for each; any other stays a list. */
function intoSections(list: Element, level: number): void {
  const entries = childrenOf(list);
  if (entries.length === 0 || !entries.every((entry) => attribute(entry, 'id'))) return;
  for (const entry of entries) {
    const term = childrenOf(entry)[0];
    if (!term) continue;
    const apart = childrenOf(term).filter(({ tagName }) => inCells.includes(tagName));
    term.childNodes = term.childNodes.filter((child) => !apart.includes(child as Element));
    rename(term, `h${Math.min(6, level)}`);
    moveId(entry, term);
    entry.childNodes.splice(entry.childNodes.indexOf(term) + 1, 0, ...apart);
    for (const part of childrenOf(entry)) if (part.tagName === 'dd') rename(part, 'div');
  }
  rename(list, 'div');
}

/** Blocks within a cell follow each other on one line. */
function intoWords(cell: Element): void {
  for (const part of elementsOf(cell)) {
    if (!inCells.includes(part.tagName)) continue;
    part.childNodes = [text(' '), ...part.childNodes, text(' ')];
    rename(part, 'span');
  }
}

function moveId(from: Element, to: Element): void {
  const [id] = from.attrs.filter(({ name }) => name === 'id');
  from.attrs = from.attrs.filter((attr) => attr !== id);
  if (id) to.attrs = [...to.attrs, id];
}

function rename(element: Element, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}

function depthOf({ tagName }: Element): number {
  return Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);
}

function childrenOf({ childNodes }: Element): Element[] {
  return childNodes.filter((child) => 'tagName' in child);
}

function text(value: string): Tree.TextNode {
  return { nodeName: '#text', value, parentNode: null };
}
