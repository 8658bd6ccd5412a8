import { type Selector, type SelectorComponent, transform } from 'lightningcss';
import { applyEdits } from '../../html/edit.ts';
import { attribute } from '../../html/parse.ts';
import type { Page } from '../built/pages.ts';

/** Classes that scripts give to what they add to a page, and that sheets of the page set. */
const addedByScripts = ['fine', 'topic-list'];

/** What selectors can name, as far as a page has it: its elements, their classes, its language. */
export interface Named {
  elements: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  lang: string;
}

/** The sheets of a page as one, without the rules that name an element or class it does not have. */
export function withNeededStyles(
  { html, elements }: Page,
  needed: typeof neededStyles = neededStyles,
): string {
  const sheets = elements.flatMap(({ tagName, sourceCodeLocation: place }) => {
    const [from, to] = [place?.startTag?.endOffset, place?.endTag?.startOffset];
    return tagName === 'style' && place && from !== undefined && to !== undefined
      ? [{ start: place.startOffset, end: place.endOffset, css: html.slice(from, to) }]
      : [];
  });
  const [first] = sheets;
  if (!first) return html;
  const css = needed(sheets.map(({ css }) => css).join('\n'), {
    elements: new Set(elements.map(({ tagName }) => tagName)),
    classes: new Set([
      ...addedByScripts,
      ...elements.flatMap((element) => (attribute(element, 'class') ?? '').split(/\s+/)),
    ]),
    lang: elements.map((element) => attribute(element, 'lang')).find(Boolean) ?? '',
  });
  return applyEdits(
    html,
    sheets.map(({ start, end }) => ({
      start,
      end,
      text: start === first.start ? `<style>${css}</style>` : '',
    })),
  );
}

/** The rules of a sheet that may apply to a page. What scripts turn (attributes, states) counts as there. */
export function neededStyles(css: string, page: Named): string {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: { Selector: (selector) => (mayMatch(selector, page) ? undefined : []) },
  });
  return code.toString();
}

function mayMatch(selector: Selector, page: Named): boolean {
  const root = selector.some((part) => part.type === 'pseudo-class' && part.kind === 'root');
  return selector.every((part) => mayHold(part, root, page));
}

function mayHold(part: SelectorComponent, root: boolean, page: Named): boolean {
  if (part.type === 'type') return page.elements.has(part.name);
  if (part.type === 'class') return page.classes.has(part.name);
  if (part.type !== 'pseudo-class') return true;
  if (part.kind === 'is' || part.kind === 'where' || part.kind === 'has')
    return part.selectors.some((selector) => mayMatch(selector, page));
  if (part.kind === 'lang' && root)
    return part.languages.some((lang) => page.lang.startsWith(lang));
  return true;
}
