import { applyEdits, type Edit } from '../../html/edit.ts';
import { escapeText } from '../../html/escape.ts';
import { attribute } from '../../html/parse.ts';
import type { Lang } from '../../i18n/languages.ts';
import { movedWords } from '../../i18n/moved.ts';
import type { Moved } from '../../schema/moved.ts';
import type { Page } from '../built/pages.ts';

/**
 * Gives the anchors that have moved a place on the built page: before the element that they now mean, else, where they mean
 * another page or are gone, in a note at the top, which shows to those who come for it. Works without JavaScript.
 */
export function withMovedAnchors(
  { file, html, elements }: Page,
  moved: readonly Moved[],
  lang: Lang,
): string {
  const prefix = `/${lang}`;
  const own = moved.filter(
    ({ from }) => from.includes('#') && `${prefix}${from.split('#')[0]}` === `/${file}`,
  );
  if (own.length === 0) return html;
  const t = movedWords[lang];
  const main = elements.find(({ tagName }) => tagName === 'main')?.sourceCodeLocation?.startTag;
  const edits: Edit[] = [];
  const insert = (at: number, text: string) => edits.push({ start: at, end: at, text });
  for (const { from, to, gone } of own) {
    const [page, anchor = ''] = from.split('#');
    const [target, place] = to?.split('#') ?? [];
    const element =
      target === page && place !== undefined
        ? elements.find((each) => attribute(each, 'id') === place)
        : undefined;
    const inner = element?.sourceCodeLocation?.startTag;
    if (inner && element?.tagName !== 'tr')
      insert(inner.endOffset, `<span class="moved" id="${anchor}"></span>`);
    else if (main)
      insert(
        main.endOffset,
        `<p class="moved-note" id="${anchor}">${
          gone ? escapeText(gone[lang]) : `${t.moved} <a href="${prefix}${to}">${t.there}</a>`
        }</p>`,
      );
  }
  return applyEdits(html, edits);
}
