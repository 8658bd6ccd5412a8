import { attribute, type Element, type Node, parsedTree } from '../../html/parse.ts';
import { textOf } from '../../html/text.ts';
import type { Goes } from '../../html/tree.ts';
import { isReadAsText } from '../../reading/is-read.ts';
import type { SearchRecord } from '../../search/record.ts';
import type { Page } from '../built/pages.ts';

type Kind = SearchRecord['kind'];

/** Parts of a record that are not its own text. */
const apart = ['data-record', 'data-skip', 'data-title', 'data-answer', 'data-number'];
const isOwnText: Goes<Node> = (tree, element) =>
  isReadAsText(tree, element) && apart.every((name) => tree.attribute(element, name) === undefined);

/**
 * Reads the records off a built page, so that what is found is what is shown. An element with `data-record` is a record;
 * within it `data-title` and `data-answer` mark those parts, and `data-skip` what is not searched.
 */
export function recordsOf({ file, elements }: Page): SearchRecord[] {
  const crumb = elements
    .filter(
      (element) => element.parentNode && attributeOf(element.parentNode, 'data-path') !== undefined,
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
      const from = crumb ? [read(crumb)] : anchor && pageTitle ? [read(pageTitle)] : [];
      return {
        id,
        kind: attribute(element, 'data-record') as Kind,
        url: `/${file}${anchor ? `#${anchor}` : ''}`,
        title: titleOf(element),
        answer: partOf(element, 'data-answer'),
        where: [...from, ...outer],
        number: partOf(element, 'data-number'),
        text: textOf(parsedTree, element, isOwnText),
      };
    });
}

function titleOf(record: Element): string {
  return partOf(record, 'data-title');
}

function read(element: Element): string {
  return textOf(parsedTree, element, isReadAsText);
}

function attributeOf(node: Node, name: string): string | undefined {
  return 'attrs' in node ? attribute(node, name) : undefined;
}

/** The text of the record's own element with this attribute; nested records have their own. */
function partOf(record: Element, name: string): string {
  const part = ownElements(record).find((element) => attribute(element, name) !== undefined);
  return part ? read(part) : '';
}

function ownElements(record: Element): Element[] {
  const own = (node: Node): Element[] =>
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
