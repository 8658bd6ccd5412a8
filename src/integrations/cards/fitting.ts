import type { Lang } from '../../i18n/languages.ts';
import type { Glyph } from './glyphs.ts';
import {
  aboveText,
  belowTitle,
  column,
  lastBaseline,
  leading,
  right,
  titleBaseline,
} from './layout.ts';
import { breakingOf, linesOf, type Placed } from './lines.ts';

/** Sizes of title and text to try, from the finest to the smallest that is read on a phone. */
const sizes = [
  [80, 46],
  [72, 42],
  [66, 38],
  [60, 36],
  [54, 34],
  [48, 32],
  [44, 29],
  [40, 26],
  [36, 24],
] as const;
const mostTitleLines = 4;
/** A title this large is worth no line that ends in mid-phrase: a smaller one may do without. */
const smallestWorth = 54;

interface Setting {
  title: Placed[][];
  text: Placed[][];
  titleSize: number;
  textSize: number;
}

/** Title and text in the largest sizes that have room; where even the smallest have none, they are cut short. */
export function fitted(
  lang: Lang,
  title: Glyph[],
  paragraphs: Glyph[][],
  more: { title: Glyph[]; text: Glyph[] },
): Setting {
  const measure = right - column;
  const inTitle = (size: number) => (glyphs: readonly Glyph[]) =>
    linesOf(glyphs, lang, measure / size, 'heading');
  const inText = (size: number) => (glyphs: readonly Glyph[]) =>
    linesOf(glyphs, lang, measure / size, 'text');

  const breakTitle = breakingOf(title, lang, 'heading');
  const breakText = paragraphs.map((glyphs) => breakingOf(glyphs, lang, 'text'));
  const fitting = sizes.flatMap(([titleSize, textSize]): Setting[] => {
    const lines = breakTitle(measure / titleSize);
    const text = breakText.flatMap((breaks) => breaks(measure / textSize));
    const fits =
      lines.length <= mostTitleLines &&
      text.length <= mostLines(lines.length, titleSize, textSize, lang);
    return fits ? [{ title: lines, text, titleSize, textSize }] : [];
  });
  const [best] = fitting;
  const whole = fitting.find(
    (one) => one.titleSize >= smallestWorth && one.title.slice(0, -1).every(endsPhrase),
  );
  if (whole ?? best) return (whole ?? best) as Setting;

  const [titleSize, textSize] = sizes.at(-1) ?? [0, 0];
  const setTitle = inTitle(titleSize);
  const tall = setTitle(title).length > mostTitleLines;
  const shown = tall ? shortened([title], mostTitleLines, setTitle, more.title) : setTitle(title);
  const most = mostLines(shown.length, titleSize, textSize, lang);
  const setText = inText(textSize);
  const long = paragraphs.flatMap(setText).length > most;
  const text = long ? shortened(paragraphs, most, setText, more.text) : paragraphs.flatMap(setText);
  return { title: shown, text, titleSize, textSize };
}

/** How many lines of text have room below a title of so many lines. */
function mostLines(titleLines: number, titleSize: number, textSize: number, lang: Lang): number {
  const first =
    titleBaseline(titleSize) +
    titleLines * titleSize * leading[lang].title +
    belowTitle(titleSize, lang) +
    aboveText(textSize);
  return 1 + Math.floor((lastBaseline(textSize) - first) / (textSize * leading[lang].text));
}

const endsPhrase = (line: readonly Placed[]) => /[\p{P}\s]$/u.test(line.at(-1)?.glyph.text ?? '');

/** The longest beginning of the text that takes at most so many lines, with the mark that more follows. */
function shortened(
  paragraphs: Glyph[][],
  most: number,
  set: (glyphs: readonly Glyph[]) => Placed[][],
  more: Glyph[],
): Placed[][] {
  const length = paragraphs.flat().length;
  const beginning = (count: number) => {
    let left = count;
    const kept = paragraphs.map((glyphs) => {
      const part = glyphs.slice(0, left);
      left -= part.length;
      return part;
    });
    const last = kept.findLastIndex((glyphs) => glyphs.length > 0);
    return kept
      .slice(0, last + 1)
      .flatMap((glyphs, i) => set(i === last ? [...glyphs, ...more] : glyphs));
  };
  let [fits, tooLong] = [0, length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (beginning(middle).length <= most) fits = middle;
    else tooLong = middle;
  }
  return beginning(fits);
}
