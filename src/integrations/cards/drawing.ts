import { type Colours, house } from '../../features/brand/theme.ts';
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

/** What stands on the paper of a card, by the names of the colours of the site’s pages. */
export const inks = ['ink', 'soft', 'rule', 'accent'] as const;
type Colour = (typeof inks)[number];

/** A rule across the card. */
interface Rule {
  y: number;
  height: number;
  colour: Colour;
}

/** A line of text: where it begins, and its size. */
export interface Line {
  glyphs: Placed[];
  x: number;
  y: number;
  size: number;
  colour: Colour;
}

/** What stands on a card, in pixels. */
export interface Drawing {
  colours: Colours;
  rules: Rule[];
  lines: Line[];
}

/** Between the provider and the name of its site, in em. */
const space = 0.3;
const weight = { title: 650, name: 650, text: 400 };

/** Sets a card. Its text is outlines: it looks the same whatever fonts the machine has. */
export async function drawing(card: Card, fonts: Fonts): Promise<Drawing> {
  const { lang } = card;
  const set = (text: string, face: keyof typeof weight) =>
    glyphsOf(text, { fonts, lang, weight: weight[face] });
  const rules: Rule[] = [
    { y: head.rule, height: 4, colour: 'ink' },
    { y: head.rule + 7, height: 1.5, colour: 'ink' },
    { y: foot.rule, height: 1.5, colour: 'rule' },
  ];
  const lines: Line[] = [];
  const line = (glyphs: Placed[], x: number, y: number, size: number, colour: Colour) =>
    lines.push({ glyphs, x, y, size, colour });

  const provider = place(await set(card.provider, 'text'));
  const site = place(await set(card.site, 'name'));
  const topic = place(await set(card.topic, 'text'));
  const wholeName = lineWidth(provider) + space + lineWidth(site);
  const nameSize = Math.min(head.size, (0.6 * (right - left)) / wholeName);
  const topicRoom = right - left - wholeName * nameSize - 2 * head.size;
  const topicSize = within(topic, head.size, topicRoom);
  const topicStart = right - lineWidth(topic) * topicSize;
  line(provider, left, head.baseline, nameSize, 'ink');
  const siteStart = left + (lineWidth(provider) + space) * nameSize;
  line(site, siteStart, head.baseline, nameSize, 'ink');
  line(topic, topicStart, head.baseline, topicSize, 'soft');

  const { title, text, titleSize, textSize } = fitted(
    lang,
    await set(card.title, 'title'),
    await Promise.all(card.text.map((paragraph) => set(paragraph, 'text'))),
    { title: await set('…', 'title'), text: await set('…', 'text') },
  );
  let y = titleBaseline(titleSize);
  const number = place(await set(card.number, 'text'));
  line(number, left, y, within(number, titleSize, column - left - 16), 'accent');
  for (const one of title) {
    line(one, column, y, titleSize, 'ink');
    y += titleSize * leading[lang].title;
  }
  y += belowTitle(titleSize, lang);
  rules.push({ y, height: 1.5, colour: 'ink' });
  y += aboveText(textSize);
  const label = place(await set(card.label, 'name'));
  line(label, left, y, within(label, labelSize, column - left - 16), 'accent');
  for (const one of text) {
    line(one, column, y, textSize, 'ink');
    y += textSize * leading[lang].text;
  }
  const dates = place(await set(card.foot, 'text'));
  line(dates, column, foot.baseline, within(dates, foot.size, right - column), 'soft');
  return { colours: card.colours ?? house.light, rules, lines };
}

/** The size at which a line keeps within so many pixels, at most the one wanted. */
function within(line: readonly Placed[], size: number, room: number): number {
  return Math.min(size, room / lineWidth(line));
}
