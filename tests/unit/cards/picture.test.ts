import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Card } from '../../../src/integrations/cards/card.ts';
import { type Drawing, drawing } from '../../../src/integrations/cards/drawing.ts';
import { Fonts, fontFolders } from '../../../src/integrations/cards/fonts.ts';
import { left, right } from '../../../src/integrations/cards/layout.ts';
import { ringsOf } from '../../../src/integrations/cards/outline.ts';
import { picture } from '../../../src/integrations/cards/picture.ts';

const fonts = new Fonts(fontFolders(process.cwd()).folders);
const said: Card = {
  lang: 'zh',
  provider: '阿里云',
  site: '信任中心',
  topic: 'SOC报告',
  number: '2.1',
  title: '鹭鸶与鬱金香：SOC 2 (Type II)、ISO/IEC 27001、“三方”各证明什么？',
  label: '简答',
  text: ['一份审计报告，评估的是控制措施的设计与运行；它没有说的，本站也不说。'],
  foot: '截至2021-01-05',
};
const cards: Record<'zh' | 'en', Card> = {
  zh: said,
  en: {
    ...said,
    lang: 'en',
    title: 'Who reads “our” affiliates’ 48 floors & 7 quays @ night?',
    text: ['A report by an auditor: what it says, and what it does not say.'],
  },
};

/** The same as SVG, which librsvg draws. */
function svgOf({ colours, rules, lines }: Drawing): string {
  const shapes = [
    ...rules.map(
      ({ y, height, colour }) =>
        `<rect x="${left}" y="${y}" width="${right - left}" height="${height}" fill="${colours[colour]}"/>`,
    ),
    ...lines.flatMap(({ glyphs, x, y, size, colour }) =>
      glyphs.map(
        ({ glyph, x: ahead }) =>
          `<path fill="${colours[colour]}" transform="translate(${x + ahead * size} ${y}) scale(${size / 1000} ${-size / 1000})" d="${glyph.outline}"/>`,
      ),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="${colours.paper}"/>${shapes.join('')}</svg>`;
}

test.each(['zh', 'en'] as const)('draws a card in %s as a renderer of SVG does', async (lang) => {
  const set = await drawing(cards[lang], fonts);
  const pixels = (file: Uint8Array) => sharp(file).removeAlpha().raw().toBuffer();
  const ours = await pixels(await picture(set));
  const theirs = await pixels(Buffer.from(svgOf(set)));
  expect(ours.length).toBe(theirs.length);
  const apart = ours.map((value, i) => Math.abs(value - (theirs[i] ?? 0)));
  // A share of a colour has fifteen steps, and renderers differ by about two at an edge, by more where strokes of one glyph overlap.
  expect(apart.filter((one) => one > 48).length / apart.length).toBeLessThan(0.0005);
  expect(apart.reduce((sum, one) => sum + one, 0) / apart.length).toBeLessThan(0.5);
});

test('draws the same card in the same bytes, whatever was drawn before', async () => {
  const first = await picture(await drawing(cards.zh, fonts));
  await picture(await drawing(cards.en, fonts));
  expect(await picture(await drawing(cards.zh, fonts))).toEqual(first);
});

test('stands for curves by sides that keep close to them', () => {
  const near = 0.5;
  // A quarter of a circle: every corner is as far from its middle as the curve is.
  const [quarter] = ringsOf('M1000 0C1000 552 552 1000 0 1000L0 0Z');
  const corners = [...(quarter ?? [])].slice(0, -4);
  expect(corners.length).toBeGreaterThan(20);
  for (let i = 0; i + 3 < corners.length; i += 2) {
    const [x = 0, y = 0, nextX = 0, nextY = 0] = corners.slice(i, i + 4);
    const middle = Math.hypot((x + nextX) / 2, (y + nextY) / 2);
    expect(Math.abs(middle - 1000)).toBeLessThan(near + 0.5);
  }
  expect(() => ringsOf('M0 0A1 1 0 0 0 1 1Z')).toThrow('“A”');
});
