import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { applyEdits, type Edit } from '../../html/edit.ts';
import { escapeText } from '../../html/escape.ts';
import { attribute, type Element, parsedTree } from '../../html/parse.ts';
import { textOf } from '../../html/text.ts';
import type { Term } from '../../schema/glossary.ts';
import type { Page } from '../built/pages.ts';
import { withNumbersHeld } from './breaks.ts';
import { contentsOf } from './contents.ts';
import { marked, unbroken } from './marked.ts';
import { notesOf } from './notes.ts';
import type { Setting } from './setting.ts';
import { hasClass } from './tree.ts';

/** Text that is not prose: code, pictures, scripts, dates. */
const notText = [
  'code',
  'pre',
  'kbd',
  'samp',
  'var',
  'script',
  'style',
  'svg',
  'title',
  'option',
  'time',
];
/** Where a link would be inside another, or in the way. */
const notExplained = [
  'a',
  'button',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'th',
  'dt',
  'caption',
  'summary',
  'label',
  'figure',
  'nav',
];
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'dt', 'caption'];
const blocks = ['p', 'li', 'td', 'dd', 'div'];

/** Marks foreign words with their language, and explains abbreviations where the page uses them first. */
export function typesetPage({ html, elements }: Page, setting: Setting): string {
  const { lang, explains } = setting;
  const body = elements.find(({ tagName }) => tagName === 'body');
  const main = elements.find(({ tagName }) => tagName === 'main');
  if (!body || !main) return html;
  const edits: Edit[] = [];
  const noted = new Set<string>();
  let seen = new Set<string>();

  /** Whether what is walked is a template: it is set, but its terms have no notes to lead to. */
  let quiet = false;

  const walk = (node: Tree.Node, block: Element | undefined, prose: boolean, heading: boolean) => {
    if (node.nodeName === '#text') return setText(node as Tree.TextNode, block, prose, heading);
    if (!('tagName' in node)) return;
    if (notText.includes(node.tagName) || hasClass(node, 'unbroken')) return;
    if (attribute(node, 'lang') && node !== body) return;
    if (hasClass(node, 'book-entry')) {
      // Within the glossary everything is explained.
      seen = new Set(attribute(node, 'id') === setting.glossaryPage ? setting.glossary.keys() : []);
    }
    if ('content' in node) {
      quiet = true;
      for (const child of node.content.childNodes) walk(child, undefined, false, false);
      quiet = false;
      return;
    }
    if (node.tagName === 'a' && hasClass(node, 'term') && !quiet) leadToNote(node);
    const inProse =
      !notExplained.includes(node.tagName) &&
      attribute(node, 'data-skip') === undefined &&
      (prose ||
        ['data-explain', 'data-answer'].some((name) => attribute(node, name) !== undefined));
    const inBlock = blocks.includes(node.tagName) ? node : block;
    const inHeading = heading || headings.includes(node.tagName);
    for (const child of node.childNodes) walk(child, inBlock, inProse, inHeading);
  };

  const leadToNote = (link: Element) => {
    const id = /#(?:.*--)?([^#]+)$/.exec(attribute(link, 'href') ?? '')?.[1] ?? '';
    seen.add(id);
    const place = link.sourceCodeLocation?.attrs?.href;
    if (explains !== 'notes' || !place || !setting.glossary.has(id)) return;
    noted.add(id);
    edits.push({ start: place.startOffset, end: place.endOffset, text: `href="#term-${id}"` });
  };

  const setText = (
    node: Tree.TextNode,
    block: Element | undefined,
    prose: boolean,
    heading: boolean,
  ) => {
    const place = node.sourceCodeLocation;
    if (!place || node.value.trim() === '') return;
    const breaks = heading ? setting.names : undefined;
    let text = '';
    let end = 0;
    if (prose && explains !== 'none' && !quiet) {
      for (const { at, form, term } of setting.abbreviations.in(node.value)) {
        if (seen.has(term.id)) continue;
        seen.add(term.id);
        if (
          block &&
          textOf(parsedTree, block).toLowerCase().includes(term.term[lang].toLowerCase())
        )
          continue;
        text += marked(node.value.slice(end, at), lang, breaks);
        text += `<a class="term" href="${hrefOf(term)}">${unbroken(withNumbersHeld(form))}</a>`;
        end = at + form.length;
      }
    }
    text += marked(node.value.slice(end), lang, breaks);
    if (text !== escapeText(node.value))
      edits.push({ start: place.startOffset, end: place.endOffset, text });
  };

  const hrefOf = ({ id }: Term) => {
    if (explains === 'book') return `#${setting.glossaryPage}--${id}`;
    noted.add(id);
    return `#term-${id}`;
  };

  walk(body, undefined, false, false);
  const close = main.sourceCodeLocation?.endTag?.startOffset;
  if (noted.size > 0 && close !== undefined) {
    edits.push({ start: close, end: close, text: notesOf([...noted], setting) });
  }
  const open = main.sourceCodeLocation?.startTag?.endOffset;
  if (explains !== 'book' && open !== undefined) {
    edits.push({ start: open, end: open, text: contentsOf(main, lang) });
  }
  return applyEdits(html, edits);
}
