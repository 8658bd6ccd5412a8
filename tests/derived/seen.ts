import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Where a line begins and ends. */
const lines =
  /^(article|aside|blockquote|br|caption|d[dlt]|details|div|fig(caption|ure)|h[1-6]|header|hr|li|main|[ou]l|p|pre|section|summary|t(able|body|d|head|h|r))$/;
const unseen = ['button', 'dialog', 'form', 'nav', 'script', 'style', 'svg', 'template'];

export type Element = Tree.Element;
export const value = (element: Element, name: string) =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** What a walk through a page finds, written without the code that the site is made by. */
export interface Seen {
  /** What a reader without a script sees of the page's matter, a line for each block. */
  text: string;
  /** What is hidden from that reader, and what only names a control. */
  unseen: string[];
  ids: Set<string>;
  links: string[];
}

/** Walks through the matter of a page, or of any HTML without a `main`; or only through those elements of it that are asked for. */
export function seenOf(html: string, asked?: (element: Element) => boolean): Seen {
  const seen: Seen = { text: '', unseen: [], ids: new Set(), links: [] };
  const document = parse(html, { scriptingEnabled: false });
  const ids = (node: Tree.Node): void => {
    if ('tagName' in node && value(node, 'id')) seen.ids.add(value(node, 'id') ?? '');
    if ('childNodes' in node) node.childNodes.forEach(ids);
  };
  ids(document);
  walk(find(document, 'main') ?? find(document, 'body') ?? document, asked === undefined);
  return seen;

  function walk(node: Tree.Node, told: boolean): void {
    if (!told && 'tagName' in node && asked?.(node)) {
      walk(node, true);
      return;
    }
    if (!told) {
      if ('childNodes' in node) for (const child of node.childNodes) walk(child, false);
      return;
    }
    if (node.nodeName === '#text' && 'value' in node) seen.text += node.value.replace(/\s+/g, ' ');
    if (!('childNodes' in node)) return;
    if ('tagName' in node) {
      if (isUnseen(node)) {
        seen.unseen.push(textIn(node));
        return;
      }
      if (node.tagName === 'img') seen.text += value(node, 'alt') ?? '';
      if (node.tagName === 'a') seen.links.push(value(node, 'href') ?? '');
    }
    const line = 'tagName' in node && lines.test(node.tagName) ? '\n' : '';
    seen.text += line;
    for (const child of node.childNodes) walk(child, true);
    seen.text += line;
  }
}

function isUnseen(element: Element): boolean {
  return (
    unseen.includes(element.tagName) ||
    value(element, 'hidden') !== undefined ||
    value(element, 'data-on-page') !== undefined ||
    value(element, 'data-footnote-backref') !== undefined
  );
}

function find(node: Tree.Node, name: string): Element | undefined {
  if ('tagName' in node && node.tagName === name) return node;
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.map((child) => find(child, name)).find((found) => found !== undefined);
}

/** All text in an element, that of templates too. */
function textIn(node: Tree.Node): string {
  if ('content' in node) return textIn(node.content);
  if ('value' in node && node.nodeName === '#text') return node.value;
  if ('tagName' in node && ['script', 'style'].includes(node.tagName)) return '';
  const line = 'tagName' in node && lines.test(node.tagName) ? '\n' : '';
  const inner = 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
  return line + inner + line;
}

/** Letters and figures alone, in small letters: what is left of a text whatever sets it. */
export const dense = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The sentences of a text, dense; a block is at least one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[。！？；])|(?<=[.!?;])\s/)
    .map(dense)
    .filter((sentence) => sentence !== '');
}

/** The Latin words and numbers of a text. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z\d]+/g) ?? []);
}
