import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, type Element } from '../../html/parse.ts';
import type { SearchRecord } from '../../search/record.ts';
import type { Page } from '../built/pages.ts';

type Kind = SearchRecord['kind'];

const blocks =
  /^(address|article|aside|blockquote|caption|dd|div|dl|dt|figcaption|figure|h[1-6]|header|li|ol|p|pre|section|table|td|th|tr|ul|br)$/;

/**
 * Reads the records off a built page, so that what is found is what is shown. An element with `data-record` is a record;
 * within it `data-title` and `data-answer` mark those parts, and `data-skip` what is not searched.
 */
export function recordsOf({ file, elements }: Page): SearchRecord[] {
  const crumb = elements
    .filter(
      (element) => element.parentNode && attributeOf(element.parentNode, 'class') === 'breadcrumb',
    )
    .slice(1)
    .at(-1);
  const pageTitle = elements.find((element) => element.tagName === 'h1');
  const id = file.replace(/^.*\//, '').replace(/\.html$/, '');

  return elements
    .filter((element) => attribute(element, 'data-record') !== undefined)
    .map((element) => {
      const anchor = attribute(element, 'id');
      const outer = ancestorsOf(element)
        .filter((ancestor) => attribute(ancestor, 'data-record') === 'chapter')
        .map(titleOf);
      const from = crumb ? [textOf(crumb)] : anchor && pageTitle ? [titleText(pageTitle)] : [];
      return {
        id,
        kind: attribute(element, 'data-record') as Kind,
        url: `/${file}${anchor ? `#${anchor}` : ''}`,
        title: titleOf(element),
        answer: partOf(element, 'data-answer'),
        where: [...from, ...outer],
        number: numberOf(element),
        text: textOf(element, true),
      };
    });
}

function titleOf(record: Element): string {
  return partOf(record, 'data-title');
}

function titleText(element: Element): string {
  return textOf(element);
}

function attributeOf(node: Tree.Node, name: string): string | undefined {
  return 'attrs' in node ? attribute(node, name) : undefined;
}

/** The text of the record's own element with this attribute; nested records have their own. */
function partOf(record: Element, name: string): string {
  const part = ownElements(record).find((element) => attribute(element, name) !== undefined);
  return part ? textOf(part) : '';
}

function numberOf(record: Element): string {
  const part = ownElements(record).find((element) => attribute(element, 'class') === 'number');
  return part ? textOf(part) : '';
}

function ownElements(record: Element): Element[] {
  const own = (node: Tree.Node): Element[] =>
    ('childNodes' in node ? node.childNodes : []).flatMap((child) =>
      'tagName' in child && attribute(child, 'data-record') === undefined
        ? [child, ...own(child)]
        : [],
    );
  return own(record);
}

function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode) {
    ancestors.unshift(node);
  }
  return ancestors;
}

/** The text of an element, blocks separated by line feeds; of a record, only what is its own and not marked otherwise. */
function textOf(element: Element, record = false): string {
  const read = (node: Tree.Node): string => {
    if ('value' in node) return node.value.replace(/\s+/g, ' ');
    if (!('childNodes' in node)) return '';
    if (node !== element && 'tagName' in node && record) {
      const apart = ['data-record', 'data-skip', 'data-title', 'data-answer'];
      if (apart.some((name) => attribute(node, name) !== undefined)) return '';
      if (attribute(node, 'class') === 'number') return '';
    }
    const inner = node.childNodes.map(read).join('');
    return 'tagName' in node && blocks.test(node.tagName) ? `\n${inner}\n` : inner;
  };
  return read(element)
    .replace(/ *\n\s*/g, '\n')
    .replace(/ +/g, ' ')
    .trim();
}
