const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What may not begin a line: closing punctuation. */
const clings = /^[\p{Pe}\p{Pf}，。、；：？！…”’]/u;
/** What may not end one. */
const leads = /[\p{Ps}\p{Pi}“‘《（]$/u;
const chinese = /\p{sc=Han}/u;
/** A particle, or a part of a name that the segmenter does not know: it stays with what is before it. */
const single = /^\p{sc=Han}$/u;
const ends = /\p{P}$/u;
/** An ordinal or a number, which stays with its measure word and whatever goes on counting. */
const counts = /^(?:第|第?[\d.〇零一二三四五六七八九十百千万亿两]+)$/;
/** A longer name could be wider than its column. */
const longestName = 8;

/** Finds names within which no heading breaks. */
export function namePattern(names: readonly string[]): RegExp {
  const held = [...new Set(names)]
    .filter((name) => /\p{sc=Han}{2}/u.test(name) && name.length <= longestName)
    .toSorted((a, b) => b.length - a.length);
  return new RegExp(held.length > 0 ? held.map(RegExp.escape).join('|') : '(?!)', 'g');
}

/**
 * The parts of a Chinese heading between which it may break: words of two characters or more, with what belongs to them; not
 * within a name, nor between a number and its measure word. Browsers know no words of Chinese; told to keep a heading whole
 * they break it anywhere, before a question mark too.
 */
export function breakable(text: string, names = namePattern([])): string[] {
  const parts: string[] = [];
  const named = [...text.matchAll(names)].map(({ 0: name, index }) => [index, index + name.length]);
  let before = '';
  for (const { segment, index } of segmenter.segment(text)) {
    const last = parts.at(-1);
    const joins =
      last !== undefined &&
      (counts.test(before) ||
        named.some(([start = 0, end = 0]) => start < index && index < end) ||
        clings.test(segment) ||
        leads.test(last) ||
        (single.test(segment) && !ends.test(last)) ||
        (/[A-Za-z0-9]-$/.test(last) && /^[A-Za-z0-9]/.test(segment)));
    // Between Latin and Han the browser sets a gap, which a break would take away.
    const mixed =
      last !== undefined &&
      !ends.test(last) &&
      !(chinese.test(last.slice(-1)) && chinese.test(segment.charAt(0)));
    if (last !== undefined && (joins || mixed)) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
    before = segment;
  }
  return parts;
}

/** A number is not parted from what it is the number of: `SOC 2`, `ISO 27001`, `section 320`; nor a day from its month. */
export function withNumbersHeld(text: string): string {
  return text
    .replace(
      /(?<=\b(?:[A-Z][A-Za-z/]*|No\.|section|clause|chapter|question|level)) (?=\d)/g,
      '\u00a0',
    )
    .replace(
      /(?<=\b\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
      '\u00a0',
    );
}

const hyphened = /(?<![A-Za-z0-9/-])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+(?![A-Za-z0-9/-])/;
/** Words that may be parted, but not after a single letter. */
const words = /^[A-Z]?[a-z]+(?:-[A-Z]?[a-z]+)+$/;
const afterLetter = /^[A-Za-z]-/;
/** What is longer could be wider than its column. */
const longest = 17;

/**
 * Cuts a text so that every name, number and date with hyphens is a part of its own: `E-MapReduce`, `28448-2019`,
 * `2026-11-22`, not `third-party`. Browsers break after a hyphen, and a sign that forbids it would be copied along.
 */
export function atHyphened(text: string): { text: string; whole: boolean }[] {
  return text
    .split(new RegExp(`(${hyphened.source})`))
    .map((text, i) => ({
      text,
      whole: i % 2 === 1 && text.length <= longest && (afterLetter.test(text) || !words.test(text)),
    }))
    .filter(({ text }) => text !== '');
}
