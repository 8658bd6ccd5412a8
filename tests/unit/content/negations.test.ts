import { expect, test } from 'vitest';
import { Content } from './content.ts';

const zh = 'questions/backups/zh.mdx';
const en = 'questions/backups/en.mdx';

/** Both languages say more than before, so that the translation counts as changed. */
function saying(chinese: string, english: string): Content {
  const content = new Content();
  content.replace(zh, '副本在同一地域', `${chinese}副本在同一地域`);
  content.replace(en, 'Copies stay in', `${english} Copies stay in`);
  return content;
}
const doubt = `negation-in-doubt ${en}:18`;

test('a negation that one language lacks is a doubt, and stops nothing', () => {
  const content = saying('本条不适用。', 'This applies.');
  expect(content.problems()).not.toContainEqual(expect.stringContaining('negation'));
  expect(content.warnings()).toContain(doubt);
});

test('a word that denies nothing is none, nor is one that the content names', () => {
  expect(saying('客户可以否决。', 'Customers may veto it.').warnings()).not.toContain(doubt);
  const content = saying('不夜城是机房。', 'Neon is a data hall.');
  expect(content.warnings()).toContain(doubt);
  content.write('wording.yaml', 'denyNothing: { zh: [不夜城], en: [] }\n');
  expect(content.warnings()).not.toContain(doubt);
  expect(content.problems()).not.toContainEqual(expect.stringContaining('wording.yaml'));
});

test('a number that one language lacks is no doubt', () => {
  expect(saying('共4份。', 'There are 5.').problems()).toContain(`languages-differ ${en}:18`);
});
