import sharp from 'sharp';
import { cardSize } from '../../content/cards.ts';
import type { Card } from './card.ts';
import { fitted } from './fitting.ts';
import type { Fonts } from './fonts.ts';
import { glyphsOf } from './glyphs.ts';
import {
  aboveText,
  belowTitle,
  column,
  foot,
  head,
  labelSize,
  leading,
  left,
  right,
  titleBaseline,
} from './layout.ts';
import { lineWidth, type Placed, place } from './lines.ts';

/** The colours of the site's pages by day (src/styles/tokens.css). */
const colour = {
  paper: '#fcfbf7',
  ink: '#1d1c1a',
  soft: '#4e4a43',
  rule: '#d6d0c2',
  accent: '#8f2413',
};
/** Between the provider and the name of its site, in em. */
const space = 0.3;
const weight = { title: 650, name: 650, text: 400 };

/** The card as PNG. Its few colours, and the shades between them, need no more than a palette. */
export async function picture(card: Card, fonts: Fonts): Promise<Uint8Array> {
  return sharp(Buffer.from(await drawing(card, fonts)))
    .png({ palette: true, colours: 48, dither: 0, effort: 4, compressionLevel: 9 })
    .toBuffer();
}

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
  const site = place(await set(card.site, 'name'));
  const topic = place(await set(card.topic, 'text'));
  const wholeName = lineWidth(provider) + space + lineWidth(site);
  const nameSize = Math.min(head.size, (0.6 * (right - left)) / wholeName);
  const topicRoom = right - left - wholeName * nameSize - 2 * head.size;
  const topicSize = within(topic, head.size, topicRoom);
  const topicStart = right - lineWidth(topic) * topicSize;
  line(provider, left, head.baseline, nameSize, colour.ink);
  const siteStart = left + (lineWidth(provider) + space) * nameSize;
  line(site, siteStart, head.baseline, nameSize, colour.ink);
  line(topic, topicStart, head.baseline, topicSize, colour.soft);

  const { title, text, titleSize, textSize } = fitted(
    lang,
    await set(card.title, 'title'),
    await Promise.all(card.text.map((paragraph) => set(paragraph, 'text'))),
    { title: await set('…', 'title'), text: await set('…', 'text') },
  );
  let y = titleBaseline(titleSize);
  const number = place(await set(card.number, 'text'));
  line(number, left, y, within(number, titleSize, column - left - 16), colour.accent);
  for (const one of title) {
    line(one, column, y, titleSize, colour.ink);
    y += titleSize * leading[lang].title;
  }
  y += belowTitle(titleSize, lang);
  shapes.push(rect(left, y, right - left, 1.5, colour.ink));
  y += aboveText(textSize);
  const label = place(await set(card.label, 'name'));
  line(label, left, y, within(label, labelSize, column - left - 16), colour.accent);
  for (const one of text) {
    line(one, column, y, textSize, colour.ink);
    y += textSize * leading[lang].text;
  }
  const dates = place(await set(card.foot, 'text'));
  line(dates, column, foot.baseline, within(dates, foot.size, right - column), colour.soft);
  const { width, height } = cardSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
}

/** The size at which a line keeps within so many pixels, at most the one wanted. */
function within(line: readonly Placed[], size: number, room: number): number {
  return Math.min(size, room / lineWidth(line));
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
