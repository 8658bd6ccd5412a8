import { expect, test } from 'vitest';
import { excerptOf, piecesOf } from '../../../src/search/excerpt.ts';

const match = (text: string, matched: string[]) => ({
  record: {
    id: 'x',
    kind: 'question' as const,
    url: '/zh/q/x.html',
    title: '',
    answer: '',
    where: [],
    number: '',
    text,
  },
  score: 1,
  matched,
  near: [],
});
const shown = (text: string, matched: string[]) =>
  excerptOf(match(text, matched))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['第一句。第二句说备份。第三句。', ['备份'], '第二句说[备份]。'],
  ['One. Backups are yours. Three.', ['backups'], '[Backups] are yours.'],
  ['版本为1.5的说明。', ['说明'], '版本为1.5的[说明]。'],
  ['没有相关内容。', ['备份'], ''],
])('the excerpt of "%s" is the sentence that matches', (text, matched, expected) => {
  expect(shown(text, matched)).toBe(expected);
});

test('a long sentence is cut around its match', () => {
  const text = `${'前面的话，'.repeat(40)}备份归客户，${'后面的话，'.repeat(40)}`;
  const excerpt = shown(text, ['备份']);
  expect(excerpt).toMatch(/^….*\[备份\].*…$/);
  expect([...excerpt].length).toBeLessThan(130);
});

test('overlapping matches are one mark', () => {
  expect(piecesOf('租户隔离', ['租户', '户隔', '隔离'])).toEqual([{ text: '租户隔离', hit: true }]);
});
