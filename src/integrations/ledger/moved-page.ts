import { applyEdits } from '../../html/edit.ts';
import { escapeText } from '../../html/escape.ts';
import { attribute } from '../../html/parse.ts';
import type { Lang } from '../../i18n/languages.ts';
import { movedWords } from '../../i18n/moved.ts';
import type { Moved } from '../../schema/moved.ts';
import type { Page } from '../built/pages.ts';

/** Where an anchor of a page that has moved leads: to a root-relative address, or nowhere, with what happened to it. */
export type Place = { href: string } | { gone: string };

/**
 * The places of a moved page's anchors. One that was declared goes where it was declared to; every other that was published
 * goes to the anchor of the same name, if the page has one where it is now.
 */
export function placesOf(
  { from, to }: Moved,
  moved: readonly Moved[],
  published: Iterable<string>,
  there: ReadonlySet<string>,
  lang: Lang,
): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const anchor of published)
    if (to && there.has(anchor))
      places.set(anchor, { href: `/${lang}${to.split('#')[0]}#${anchor}` });
  for (const each of moved) {
    const [page, anchor] = each.from.split('#');
    if (page !== from || !anchor) continue;
    if (each.gone) places.set(anchor, { gone: each.gone[lang] });
    else places.set(anchor, { href: `/${lang}${each.to}` });
  }
  return places;
}

/**
 * Gives the anchors of a moved page a note each, which shows to those who come for it and leads to where it is now. Only a
 * script can take an anchor along: without one such a page leads on by its links, for it would lose the anchor by itself.
 */
export function withPlaces(
  { html, elements }: Page,
  places: ReadonlyMap<string, Place>,
  lang: Lang,
): string {
  if (places.size === 0) return html;
  const t = movedWords[lang];
  const notes = [...places].map(([anchor, place]) =>
    'gone' in place
      ? `<p class="moved-note" id="${anchor}">${escapeText(place.gone)}</p>`
      : `<p class="moved-note" id="${anchor}">${t.movedPart} <a class="sign-way" href="${place.href}">${t.there}</a></p>`,
  );
  const end = elements.find((element) => attribute(element, 'class') === 'sign')?.sourceCodeLocation
    ?.endTag?.startOffset;
  const refresh = elements.find(({ tagName }) => tagName === 'noscript')?.sourceCodeLocation;
  return applyEdits(html, [
    ...(end === undefined ? [] : [{ start: end, end, text: notes.join('') }]),
    ...(refresh ? [{ start: refresh.startOffset, end: refresh.endOffset, text: '' }] : []),
  ]);
}
