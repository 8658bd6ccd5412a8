/** One form for what looks or means the same: full-width and half-width, upper and lower case, zero-width characters. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '');
}
