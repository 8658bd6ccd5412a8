import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/content/library.ts';
import type { Card } from '../../../src/integrations/cards/card.ts';
import { cardsOf } from '../../../src/integrations/cards/contents.ts';
import { drawing } from '../../../src/integrations/cards/drawing.ts';
import { Fonts, fontFolders } from '../../../src/integrations/cards/fonts.ts';
import { glyphsOf, MissingGlyph } from '../../../src/integrations/cards/glyphs.ts';
import { column, foot, left, right } from '../../../src/integrations/cards/layout.ts';

const { folders, missing } = fontFolders(process.cwd());
const fonts = new Fonts(folders);
const card: Card = {
  lang: 'zh',
  provider: '阿里云',
  site: '信任中心',
  topic: 'SOC报告',
  number: '2.1',
  title: 'SOC报告是什么？',
  label: '简答',
  text: ['一份审计报告。'],
  foot: '截至2021-01-05',
};

test('draws outlines only: every character that is no space has one', async () => {
  expect(missing).toEqual([]);
  const { lines } = await drawing(card, fonts);
  const drawn = lines.flatMap(({ glyphs }) => glyphs.filter(({ glyph }) => glyph.outline !== ''));
  const characters = [card.provider, card.site, card.topic, card.number, card.title, card.label]
    .concat(card.text, card.foot)
    .join('')
    .replace(/\s/g, '');
  expect(drawn.map(({ glyph }) => glyph.text).toSorted()).toEqual([...characters].toSorted());
});

test('draws every character of the content as itself', { timeout: 60_000 }, async () => {
  const cards = [...cardsOf(readLibrary(process.cwd())).values()];
  for (const lang of ['zh', 'en'] as const) {
    const said = cards.filter((one) => one.lang === lang);
    const text = said.flatMap(({ title, text, topic, label }) => [title, ...text, topic, label]);
    const chars = [...new Set(text.join('').replace(/\s/g, ''))].sort();
    expect(chars.length).toBeGreaterThan(lang === 'zh' ? 500 : 50);
    const shapes = new Map<string, string[]>();
    // Apart, so that no two are drawn as one.
    for (const { text, outline } of await glyphsOf(chars.join(' '), { fonts, lang, weight: 400 })) {
      if (text !== ' ') shapes.set(outline, [...(shapes.get(outline) ?? []), text]);
    }
    expect([...shapes.keys()].filter((outline) => !/^M.*Z$/.test(outline))).toEqual([]);
    // The box of what is missing would be the shape of many.
    expect([...shapes.values()].filter((alike) => alike.length > 1)).toEqual([]);
    expect([...shapes.values()].flat()).toEqual(chars);
  }
});

test.each([
  ['zh', '象形文字𓀀', '𓀀', 'U+13000'],
  ['en', 'A smile 😀 here', '😀', 'U+1F600'],
] as const)(
  'refuses a text of %s with a character that no font has',
  async (lang, text, char, point) => {
    await expect(glyphsOf(text, { fonts, lang, weight: 400 })).rejects.toThrow(MissingGlyph);
    await expect(glyphsOf(text, { fonts, lang, weight: 400 })).rejects.toThrow(
      `no font of the cards has “${char}” (${point}), which stands in “${text}”.`,
    );
  },
);

test.each([
  ['much text', { text: ['客户数据由客户控制，'.repeat(80)] }],
  ['a long title', { title: '阿里云会不会访问客户的数据？'.repeat(20) }],
  ['a word without end', { lang: 'en', title: 'x'.repeat(500), text: ['y'.repeat(2000)] }],
  [
    'long names',
    { provider: '提供者'.repeat(20), site: '中心'.repeat(20), topic: '主题'.repeat(40) },
  ],
  ['many dates', { foot: `截至${'2021-01-05、'.repeat(30)}` }],
  ['nothing', { title: '', text: [], topic: '', number: '', label: '', foot: '' }],
] as [string, Partial<Card>][])('keeps %s within the card', async (_, change) => {
  const { lines, rules } = await drawing({ ...card, ...change }, fonts);
  const numbers = [...lines.flatMap(({ x, y, size }) => [x, y, size]), ...rules.map(({ y }) => y)];
  expect(numbers.every(Number.isFinite)).toBe(true);
  for (const { glyphs, x, y, size } of lines) {
    expect(x).toBeGreaterThanOrEqual(left);
    expect(y - size * 0.9).toBeGreaterThan(0);
    expect(y + size * 0.2).toBeLessThan(630);
    expect(x + (glyphs.at(-1)?.x ?? 0) * size).toBeLessThanOrEqual(right);
  }
  // The text stays above the line that it would otherwise run over.
  const body = lines.filter(({ x, y }) => x === column && y < foot.baseline);
  for (const { y, size } of body) expect(y + size * 0.2).toBeLessThan(foot.rule);
});
