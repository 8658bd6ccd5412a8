import type { Glyph } from './glyphs.ts';

/** Full-width marks with half of their width blank: before opening ones, after closing ones. */
const opening = /^[“‘（《〈【「『]$/;
const closing = /^[”’）》〉】」』，。、；：]$/;
const han = /\p{Script=Han}/u;
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Nd}]/u;
/** Between Han and Latin, as `text-autospace` sets it. */
const gap = 1 / 8;
const half = 0.5;

/** Whether the mark takes a whole em, as in Chinese fonts, and not just its ink, as in Latin ones. */
const isFull = (glyph: Glyph | undefined, marks: RegExp) =>
  glyph?.width === 1 && marks.test(glyph.text);

/** What is added between two glyphs of a line, in em: less than nothing where two half-blank marks meet. */
export function between(before: Glyph, after: Glyph): number {
  if (isFull(before, closing) && (isFull(after, closing) || isFull(after, opening))) return -half;
  if (isFull(before, opening) && isFull(after, opening)) return -half;
  const meet = (one: RegExp, other: RegExp) => one.test(before.text) && other.test(after.text);
  return meet(han, latin) || meet(latin, han) ? gap : 0;
}

/** What a glyph loses at the start of a line, in em. */
export const atStart = (glyph: Glyph | undefined) => (isFull(glyph, opening) ? half : 0);

/** What a glyph loses at the end of a line, in em. */
export const atEnd = (glyph: Glyph | undefined) =>
  glyph?.text === ' ' ? glyph.width : isFull(glyph, closing) ? half : 0;

/** Whether a line that is made to fill its measure may be widened here. */
export const stretches = (before: Glyph, after: Glyph) =>
  han.test(before.text) || han.test(after.text);
