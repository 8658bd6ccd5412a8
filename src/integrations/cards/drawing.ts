import { cardSize } from '../../content/cards.ts';
import type { Lang } from '../../i18n/languages.ts';
import type { Card } from './card.ts';
import type { Fonts } from './fonts.ts';
import { type Glyph, glyphsOf } from './glyphs.ts';
import { linesOf, lineWidth, type Placed, place } from './lines.ts';

/** The colours of the site's pages by day (src/styles/tokens.css). */
const colour = {
  paper: '#fcfbf7',
  ink: '#1d1c1a',
  soft: '#4e4a43',
  rule: '#d6d0c2',
  accent: '#8f2413',
};
const weight = { title: 650, name: 650, text: 400 };

const left = 64;
const right = cardSize.width - left;
/** Where text begins; numbers and labels stand before it, as on the pages. */
const column = 196;
const head = { baseline: 66, size: 28, rule: 92 };
const foot = { baseline: 590, size: 26, rule: 546 };
const leading = { zh: { title: 1.3, text: 1.6 }, en: { title: 1.16, text: 1.42 } } as const;
/** Sizes of title and answer to try, from the finest to the smallest that is read on a phone. */
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
const label = 24;

/** Draws a card as SVG with outlines in place of text: it looks the same whatever fonts the machine has. */
export async function drawing(card: Card, fonts: Fonts): Promise<string> {
  const { lang } = card;
  const set = (text: string, face: keyof typeof weight) =>
    glyphsOf(text, { fonts, lang, weight: weight[face] });
  const shapes: string[] = [
    rect(0, 0, cardSize.width, cardSize.height, colour.paper),
    rect(left, head.rule, right - left, 4, colour.ink),
    rect(left, head.rule + 7, right - left, 1.5, colour.ink),
    rect(left, foot.rule, right - left, 1.5, colour.rule),
  ];
  const line = (placed: Placed[], x: number, y: number, size: number, fill: string) =>
    shapes.push(drawn(placed, x, y, size, fill));

  const provider = place(await set(card.provider, 'text'));
  line(provider, left, head.baseline, head.size, colour.ink);
  const after = left + (lineWidth(provider) + 0.3) * head.size;
  line(place(await set(card.site, 'name')), after, head.baseline, head.size, colour.ink);
  if (card.topic) {
    const topic = place(await set(card.topic, 'text'));
    const start = right - lineWidth(topic) * head.size;
    line(topic, start, head.baseline, head.size, colour.soft);
  }

  const { title, text, titleSize, textSize } = fitted(
    lang,
    await set(card.title, 'title'),
    await Promise.all(card.text.map((paragraph) => set(paragraph, 'text'))),
    { title: await set('…', 'title'), text: await set('…', 'text') },
  );
  let y = head.rule + 36 + titleSize * 0.98;
  if (card.number) {
    const number = place(await set(card.number, 'text'));
    const size = Math.min(titleSize, (column - left - 16) / lineWidth(number));
    line(number, left, y, size, colour.accent);
  }
  for (const one of title) {
    line(one, column, y, titleSize, colour.ink);
    y += titleSize * leading[lang].title;
  }
  y += belowTitle(titleSize, lang);
  shapes.push(rect(left, y, right - left, 1.5, colour.ink));
  y += aboveText(textSize);
  if (card.label) {
    line(place(await set(card.label, 'name')), left, y, label, colour.accent);
  }
  for (const one of text) {
    line(one, column, y, textSize, colour.ink);
    y += textSize * leading[lang].text;
  }
  line(place(await set(card.foot, 'text')), column, foot.baseline, foot.size, colour.soft);
  const { width, height } = cardSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
}

/** From the last baseline of the title, which already has its leading, to the rule. */
const belowTitle = (size: number, lang: Lang) => 30 - size * (leading[lang].title - 0.25);
/** From the rule to the first baseline of the answer. */
const aboveText = (size: number) => 26 + size * 0.9;

/** Title and text in the largest sizes that have room; where even the smallest have none, the text is cut short. */
function fitted(
  lang: Lang,
  title: Glyph[],
  paragraphs: Glyph[][],
  more: { title: Glyph[]; text: Glyph[] },
) {
  const measure = right - column;
  for (const [titleSize, textSize] of sizes) {
    const smallest = textSize === sizes.at(-1)?.[1];
    const setTitle = (glyphs: readonly Glyph[]) =>
      linesOf(glyphs, lang, measure / titleSize, 'heading');
    const titleLines = setTitle(title);
    const tall = titleLines.length > mostTitleLines;
    if (tall && !smallest) continue;
    const shown = tall ? shortened([title], mostTitleLines, setTitle, more.title) : titleLines;
    const used =
      titleSize * (0.98 + shown.length * leading[lang].title) +
      belowTitle(titleSize, lang) +
      aboveText(textSize);
    const room = foot.rule - 24 - head.rule - 36 - used - textSize * 0.2;
    const most = 1 + Math.floor(room / (textSize * leading[lang].text));
    const set = (glyphs: readonly Glyph[]) => linesOf(glyphs, lang, measure / textSize, 'text');
    const text = paragraphs.flatMap(set);
    if (text.length <= most || smallest) {
      const fitting = text.length <= most ? text : shortened(paragraphs, most, set, more.text);
      return { title: shown, text: fitting, titleSize, textSize };
    }
  }
  throw new Error('A card needs at least one size.');
}

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

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${round(y)}" width="${width}" height="${height}" fill="${fill}"/>`;
}

function drawn(line: readonly Placed[], x: number, y: number, size: number, fill: string): string {
  const scale = size / 1000;
  const paths = line
    .filter(({ glyph }) => glyph.outline !== '')
    .map(
      ({ glyph, x }) =>
        `<path transform="translate(${Math.round(x * 1000)})" d="${glyph.outline}"/>`,
    );
  return `<g fill="${fill}" transform="translate(${round(x)} ${round(y)}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
}

const round = (length: number) => Math.round(length * 100) / 100;
