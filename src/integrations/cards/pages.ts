import { applyEdits, type Edit } from '../../html/edit.ts';
import { attribute, type Element } from '../../html/parse.ts';
import { isLang } from '../../i18n/languages.ts';
import type { Page } from '../built/pages.ts';
import type { Preview } from './contents.ts';

/** What a page says of itself, and the root-relative path of the card that it names; `undefined` where it names none. */
export function previewOf(
  { elements }: Page,
  base: string,
): (Preview & { card: string }) | undefined {
  const said = new Map<string, string>();
  for (const element of elements) {
    const name = attribute(element, 'property');
    // Of several pictures the first is meant.
    if (name && !said.has(name)) said.set(name, attribute(element, 'content') ?? '');
  }
  const card = pathOf(said.get('og:image') ?? '', base);
  const lang = said.get('og:locale')?.slice(0, 2) ?? '';
  if (card === undefined || !isLang(lang)) return undefined;
  return {
    card,
    lang,
    title: said.get('og:title') ?? '',
    description: said.get('og:description') ?? '',
  };
}

/**
 * Marks each card's address with the sum of its content, since chats keep a picture for as long as its address is the
 * same; what names a card that was not drawn is left out.
 */
export function withCards(
  { html, elements }: Page,
  base: string,
  sumOf: (path: string) => string | undefined,
): string {
  const edits: Edit[] = [];
  let dropped = false;
  for (const element of elements) {
    const place = element.sourceCodeLocation;
    if (element.tagName !== 'meta' || !place) continue;
    const path = pathOf(attribute(element, 'content') ?? '', base);
    const content = place.attrs?.content;
    if (path === undefined) {
      if (dropped && ofPicture(element))
        edits.push({ start: place.startOffset, end: place.endOffset, text: '' });
      continue;
    }
    const sum = sumOf(path);
    dropped = sum === undefined;
    if (dropped) edits.push({ start: place.startOffset, end: place.endOffset, text: '' });
    else if (content) {
      const text = `content="${base}${path.slice(1)}?v=${sum}"`;
      edits.push({ start: content.startOffset, end: content.endOffset, text });
    }
  }
  return applyEdits(html, edits);
}

function pathOf(address: string, base: string): string | undefined {
  return address.startsWith(`${base}cards/`) ? address.slice(base.length - 1) : undefined;
}

const ofPicture = (element: Element) =>
  /^(og:image:|twitter:)/.test(attribute(element, 'property') ?? attribute(element, 'name') ?? '');
