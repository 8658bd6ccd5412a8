import { expect, test } from 'vitest';
import { Pinyin } from '../../../src/search/pinyin.ts';

const sounds = new Map([
  ['bei', '备被北'],
  ['fen', '份分'],
  ['fu', '负付'],
  ['ze', '责则'],
  ['fang', '方'],
  ['an', '安案'],
  ['shui', '谁'],
  ['lü', '律'],
  ['nü', '女'],
]);
const pinyin = new Pinyin(sounds, ['备份谁负责', '付费方案', '安全', '分开', '律', '被', '责']);

test.each([
  ['words apart', ['beifen', 'shei', 'fuze'], '备份谁负责'],
  ['run together', ['beifenshuifuze'], '备份谁负责'],
  ['syllable by syllable', ['bei', 'fen'], '备份'],
  ['the fewest syllables that make a word', ['fang', 'an'], '方案'],
])('%s: %j', (_, words, text) => {
  expect(pinyin.read(words)).toBe(text);
});

test.each([
  ['a word that is no pinyin', ['backup', 'fuze']],
  ['one syllable', ['bei']],
  ['sounds that stand side by side nowhere', ['lv', 'bei', 'an', 'fu']],
  ['a sound whose characters the site lacks', ['nv', 'fen']],
  ['nothing', []],
])('%s is left as it is: %j', (_, words) => {
  expect(pinyin.read(words)).toBeUndefined();
});

test('a language without sounds reads none', () => {
  expect(new Pinyin(new Map(), ['备份']).read(['beifen'])).toBeUndefined();
});
