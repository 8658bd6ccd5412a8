import { expect, test } from 'vitest';
import { Synonyms } from '../../../src/search/synonyms.ts';
import { runsOf } from '../../../src/search/terms.ts';

const synonyms = new Synonyms([
  '分包商|外包公司|subprocessor|sub-processor',
  '删|删除|销毁|delete',
  '公司|firm',
]);
const tokens = (text: string) => synonyms.tokensOf(runsOf(text)).map((token) => token.text);

test.each([
  ['words of a group are one token', '外包公司名单', ['=0', '名单']],
  ['the longest word counts', '销毁外包公司', ['=1', '=0']],
  ['an entry of two words is one, in any form', 'sub-processors deleted', ['=0', '=1']],
  ['words that only ask are left out', 'how can we delete it', ['=1']],
  ['what is in no group stays', '数据备份', ['数据', '据备', '备份']],
  ['Latin words are stemmed', 'retained backups', ['retain', 'backup']],
  ['nothing is nothing', '', []],
])('%s: "%s"', (_, text, expected) => {
  expect(tokens(text)).toEqual(expected);
});

test('without groups a text is its bigrams and stems', () => {
  const plain = new Synonyms([]);
  expect(plain.tokensOf(runsOf('soc报告')).map(({ text }) => text)).toEqual(['soc', '报告']);
});

test('two characters across a word’s edge mean little where nobody asks with them, two single ones may be a word', () => {
  const meaning = Object.fromEntries(
    new Synonyms([]).tokensOf(runsOf('数据价格')).map((token) => [token.text, token.meaning]),
  );
  expect(meaning).toEqual({ 数据: 1, 据价: 0.1, 价格: 1 });
});
