import { langs } from '../../i18n/languages.ts';
import { movedWords } from '../../i18n/moved.ts';
import type { Moved } from '../../schema/moved.ts';
import { attribute, elementsOf, parsePage } from '../portable/html.ts';

/**
 * Gives the anchors that have moved a place on the built page: before the element that they now mean, else, where they mean
 * another page or are gone, in a note at the top, which shows to those who come for it. Works without JavaScript.
 */
export function withMovedAnchors(file: string, html: string, moved: readonly Moved[]): string {
  const lang = langs.find((id) => file.startsWith(`${id}/`));
  if (!lang) return html;
  const prefix = `/${lang}`;
  const own = moved.filter(
    ({ from }) => from.includes('#') && `${prefix}${from.split('#')[0]}` === `/${file}`,
  );
  if (own.length === 0) return html;
  const t = movedWords[lang];
  const elements = [...elementsOf(parsePage(html))];
  const main = elements.find(({ tagName }) => tagName === 'main')?.sourceCodeLocation?.startTag;
  const edits: { at: number; text: string }[] = [];
  for (const { from, to, gone } of own) {
    const [page, anchor = ''] = from.split('#');
    const [target, place] = to?.split('#') ?? [];
    const element =
      target === page && place !== undefined
        ? elements.find((each) => attribute(each, 'id') === place)
        : undefined;
    const inner = element?.sourceCodeLocation?.startTag;
    if (inner && element?.tagName !== 'tr')
      edits.push({ at: inner.endOffset, text: `<span class="moved" id="${anchor}"></span>` });
    else if (main)
      edits.push({
        at: main.endOffset,
        text: `<p class="moved-note" id="${anchor}">${
          gone ? escaped(gone[lang]) : `${t.moved} <a href="${prefix}${to}">${t.there}</a>`
        }</p>`,
      });
  }
  return edits
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), html);
}

/** Text as it stands in HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
