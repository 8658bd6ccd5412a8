import { expect, test } from 'vitest';
import { langs } from '../../src/i18n/languages.ts';
import { firstSearchers, numbers, searchers } from './dist.ts';

/** Parts that have broken planners before: scripts, surrogates, marks, quotes, patterns, whole planes. */
const ranges: [from: number, to: number][] = [
  [0x20, 0x7e],
  [0x4e00, 0x9fff],
  [0x00, 0x1f],
  [0x300, 0x36f],
  [0x2000, 0x206f],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xff00, 0xffef],
  [0x1f300, 0x1f9ff],
  [0x20000, 0x2a6df],
  [0, 0x10ffff],
];

function randomText(random: (bound: number) => number): string {
  return Array.from({ length: 1 + random(24) }, () => {
    const [from, to] = ranges[random(ranges.length)] ?? [0x20, 0x7e];
    return String.fromCodePoint(from + random(to - from + 1));
  }).join('');
}

test('10,000 random texts are answered without an exception', async () => {
  const random = numbers(7);
  for (let i = 0; i < 10_000; i++) {
    const lang = langs[i % langs.length] ?? 'zh';
    const text = randomText(random);
    const { matches } = await searchers[lang].search(text);
    expect(Array.isArray(matches)).toBe(true);
    await firstSearchers[lang].search(text);
  }
});

test.each([
  ['nothing', ''],
  ['punctuation', '？！，。、；：“”（）'],
  ['10,000 characters', '数据'.repeat(5000)],
  ['a pattern', '.*(a+)+$'],
  ['quotes', '"租户隔离'],
  ['markup', '<script>alert(1)</script>'],
])('a query of %s is answered', async (_, query) => {
  for (const lang of langs) {
    const { matches } = await searchers[lang].search(query);
    expect(matches.every(({ score }) => Number.isFinite(score))).toBe(true);
  }
});
