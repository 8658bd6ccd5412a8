import { describe, expect, test } from 'vitest';
import { Fonts, fontFolders } from '../../../src/integrations/cards/fonts.ts';
import { glyphsOf } from '../../../src/integrations/cards/glyphs.ts';
import { linesOf, lineWidth, type Placed } from '../../../src/integrations/cards/lines.ts';

const fonts = new Fonts(fontFolders(process.cwd()).folders);
const textOf = (line: Placed[]) => line.map(({ glyph }) => glyph.text).join('');
const broken = async (
  text: string,
  lang: 'zh' | 'en',
  measure: number,
  manner: 'heading' | 'text' = 'text',
) => linesOf(await glyphsOf(text, { fonts, lang, weight: 400 }), lang, measure, manner);

const chinese =
  '通过了。来源列出六个通过“等保2.0”的系统：金融云为四级；公共云（IaaS、PaaS、SaaS三个平台），以及《电子政务云》、CDN，均为三级！';
const english =
  'It’s “partly” so: SOC 1, SOC 2 (Type II) and third-party reports — as of 2021-01-05 — don’t prove customers’ compliance.';

describe('lines of Chinese', () => {
  test.each([6, 7, 8, 9, 10, 11, 12, 13, 17, 23])(
    'at %i em begin with no closing mark, end with no opening one, and keep within the measure',
    async (measure) => {
      const lines = await broken(chinese, 'zh', measure);
      expect(lines.map(textOf).join('')).toBe(chinese);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) {
        expect(textOf(line)).not.toMatch(/^[，。、；：！？）》”]/);
        expect(textOf(line)).not.toMatch(/[（《“]$/);
        expect(lineWidth(line)).toBeLessThanOrEqual(measure + 1e-9);
      }
    },
  );

  test('fill the measure, all but the last', async () => {
    const lines = await broken('客户数据由客户自己控制'.repeat(6), 'zh', 20.5);
    expect(lines.slice(0, -1).map(lineWidth).map(Math.round)).toEqual([21, 21, 21]);
  });

  test('have a gap between Han and Latin, and no blank within or beside a pair of marks', async () => {
    const width = async (text: string) => lineWidth((await broken(text, 'zh', 99))[0] ?? []);
    const [han, latin] = [await width('云'), await width('A')];
    expect(await width('云A')).toBeCloseTo(han + latin + 1 / 8);
    expect(await width('云云')).toBeCloseTo(2);
    // Closing brackets and stops lose the half of an em that is blank: between two, and at the end of the line.
    expect(await width('（云）。云')).toBeCloseTo(4);
    expect(await width('云）')).toBeCloseTo(1.5);
  });

  test('part a heading where a mark stands, not within a word', async () => {
    const lines = await broken('报告分哪几种，各审什么、有什么用？', 'zh', 12, 'heading');
    expect(lines.map(textOf)).toEqual(['报告分哪几种，', '各审什么、有什么用？']);
  });
});

describe('lines of English', () => {
  test.each([8, 9, 10, 12, 15, 20])('at %i em keep words whole', async (measure) => {
    const lines = await broken(english, 'en', measure);
    const words = new Set(english.split(' ').flatMap((word) => word.split(/(?<=-)(?=\p{L})/u)));
    for (const line of lines) {
      for (const word of textOf(line).trim().split(' ')) {
        for (const part of word.split(/(?<=-)(?=\p{L})/u)) expect([...words]).toContain(part);
      }
      expect(textOf(line)).not.toMatch(/^[—)”,.]/);
      expect(lineWidth(line)).toBeLessThanOrEqual(measure + 1e-9);
    }
  });

  test('set quotation marks and apostrophes as narrow as they are', async () => {
    const glyphs = await glyphsOf('“It’s”', { fonts, lang: 'en', weight: 400 });
    const marks = glyphs.filter(({ text }) => /[“”’]/.test(text));
    expect(marks.map(({ width }) => width < 0.5)).toEqual([true, true, true]);
  });

  test('keep a name with its number, and break what has no other place', async () => {
    const lines = await broken(
      'What to certify itself for under ISO 27001 now?',
      'en',
      16,
      'heading',
    );
    expect(lines.some((line) => /ISO $/.test(textOf(line)))).toBe(false);
    const long = await broken('x'.repeat(60), 'en', 10);
    expect(long.length).toBeGreaterThan(2);
    for (const line of long) expect(lineWidth(line)).toBeLessThanOrEqual(10);
  });
});
