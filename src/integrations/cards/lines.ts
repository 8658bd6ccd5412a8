import { LineBreaker } from 'css-line-break';
import type { Lang } from '../../i18n/languages.ts';
import type { Glyph } from './glyphs.ts';
import { atEnd, atStart, between, stretches } from './spacing.ts';

/** A glyph and where it stands on its line, in em. */
export interface Placed {
  glyph: Glyph;
  x: number;
}

/** `heading`: lines of like length, words kept whole. `text`: lines as full as they go. */
export type Manner = 'heading' | 'text';

/** What a line costs: more than any raggedness, so that there are as few as can be. */
const aLine = 10;
/** What it costs to break Chinese, which has no spaces, where no mark stands; and to part a word of it. */
const unmarked = { heading: 0.1, text: 0 } as const;
const parted = { heading: 0.25, text: 0 } as const;
/** What it costs to part a name from its number, as in ISO 27001. */
const numbered = 0.4;
/** What it costs to part what must stay together: only where nothing else fits. */
const force = 1000;
/** A last line shorter than this part of the measure looks like a slip. */
const shortest = { zh: 0.1, en: 0.2 } as const;
/** The most that a gap is widened to fill the measure, in em. */
const widest = 0.08;

/** Breaks a text into lines of at most `measure` em, as well as they go: the whole paragraph is weighed at once. */
export function linesOf(
  glyphs: readonly Glyph[],
  lang: Lang,
  measure: number,
  manner: Manner,
): Placed[][] {
  return breakingOf(glyphs, lang, manner)(measure);
}

/** The same for one measure after the other: where the text may break is found once. */
export function breakingOf(
  glyphs: readonly Glyph[],
  lang: Lang,
  manner: Manner,
): (measure: number) => Placed[][] {
  const costs = breakCosts(glyphs, lang, manner);
  const { starts, ends } = positionsOf(glyphs);
  const lost = { start: glyphs.map(atStart), end: glyphs.map(atEnd) };
  const widthOf = (start: number, end: number) =>
    (ends[end - 1] ?? 0) -
    (starts[start] ?? 0) -
    (lost.start[start] ?? 0) -
    (lost.end[end - 1] ?? 0);
  return (measure) => {
    /** For each glyph, the best way to have ended a line before it. */
    const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
    for (let end = 1; end <= glyphs.length; end++) {
      let found = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
      for (let start = end - 1; start >= 0; start--) {
        const width = widthOf(start, end);
        if (width > measure && start < end - 1) {
          // A trailing space or mark may still fall away as the line grows shorter.
          if (width > measure + 1) break;
          continue;
        }
        const slack = Math.max(0, 1 - width / measure);
        const last = end === glyphs.length;
        const ragged = last
          ? manner === 'heading'
            ? slack ** 2
            : slack > 1 - shortest[lang]
              ? 1
              : 0
          : slack ** 2;
        const cost =
          (best[start]?.cost ?? 0) + aLine + ragged + (last ? 0 : (costs[end - 1] ?? force));
        if (cost < found.cost) found = { cost, from: start };
      }
      best.push(found);
    }
    const lines: Placed[][] = [];
    for (let end = glyphs.length; end > 0; end = best[end]?.from ?? 0) {
      const filled =
        manner === 'text' && lang === 'zh' && end < glyphs.length ? measure : undefined;
      lines.unshift(place(glyphs.slice(best[end]?.from ?? 0, end), filled));
    }
    return lines;
  };
}

/** What it costs to break after each glyph. */
function breakCosts(glyphs: readonly Glyph[], lang: Lang, manner: Manner): number[] {
  const text = glyphs.map((glyph) => glyph.text).join('');
  const allowed = new Set<number>();
  // Unicode leaves open which quotation mark opens; these stand for them, and are as long.
  const marked = text.replace(/[“‘]/g, '「').replace(/[”’](?!\w)/g, '」');
  const breaker = LineBreaker(marked, { lineBreak: 'strict', wordBreak: 'normal' });
  let reached = 0;
  for (let next = breaker.next(); !next.done; next = breaker.next()) {
    reached += next.value.slice().length;
    allowed.add(reached);
  }
  const words = new Set<number>();
  for (const { index } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    words.add(index);
  }
  let index = 0;
  return glyphs.map((glyph) => {
    index += glyph.text.length;
    // A dash between spaces belongs to what it follows.
    if (!allowed.has(index) || /^[–—] /.test(text.slice(index, index + 2))) return force;
    if (/^\p{Lu} \d/u.test(text.slice(index - 2, index + 1))) return numbered;
    if (!words.has(index)) return parted[manner];
    return /[\p{P}\s]$/u.test(glyph.text) ? 0 : unmarked[manner];
  });
}

/** Where each glyph would start, and where each would end, were all on one line; in em. */
function positionsOf(glyphs: readonly Glyph[]): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let x = 0;
  for (const [i, glyph] of glyphs.entries()) {
    const before = glyphs[i - 1];
    if (before) x += between(before, glyph);
    starts.push(x);
    x += glyph.width;
    ends.push(x);
  }
  return { starts, ends };
}

/** One line; with a measure, it fills it as long as that does not tear it apart. */
export function place(glyphs: readonly Glyph[], measure?: number): Placed[] {
  const width = (positionsOf(glyphs).ends.at(-1) ?? 0) - atStart(glyphs[0]) - atEnd(glyphs.at(-1));
  const gaps = glyphs.filter((glyph, i) => i > 0 && stretches(glyphs[i - 1] as Glyph, glyph));
  const wanted = measure === undefined ? 0 : (measure - width) / gaps.length;
  const extra = wanted > 0 && wanted <= widest ? wanted : 0;
  let x = -atStart(glyphs[0]);
  return glyphs.map((glyph, i) => {
    const before = glyphs[i - 1];
    if (before) x += between(before, glyph) + (stretches(before, glyph) ? extra : 0);
    const placed = { glyph, x: x + glyph.shift };
    x += glyph.width;
    return placed;
  });
}

/** How far a line reaches, in em. */
export function lineWidth(line: readonly Placed[]): number {
  const last = line.at(-1);
  return last ? last.x + last.glyph.width - atEnd(last.glyph) : 0;
}
