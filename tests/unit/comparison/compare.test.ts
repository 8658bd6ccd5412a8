import { expect, test } from 'vitest';
import { differencesOf } from '../../../src/content/comparison/compare.ts';

const namings = {
  products: [
    {
      zh: ['云服务器', 'ecs'],
      en: ['elastic compute service', 'ecs', 'elastic computing service'],
    },
    { zh: ['专有网络'], en: ['virtual private cloud'] },
  ],
  terms: [{ zh: ['网络安全等级保护', '等保'], en: ['classified protection', 'mlps'] }],
};

test.each<[zh: string, en: string, differences: string[]]>([
  ['不会。', 'No.', []],
  ['不会。', 'Yes.', ['negation (Chinese only)']],
  ['会。', 'It does not.', ['negation (English only)']],
  ['未经同意不访问。', 'There is no access without consent.', []],
  ['不仅快，而且稳。', 'Fast and steady.', []],
  ['时间不得少于六个月。', 'At least six months are required.', ['negation (Chinese only)']],
  ['不少于六个月。', 'At least six months.', []],
  ['无论是否收费。', 'Whether or not it is charged for.', []],
  ['没有写期限、范围和费用。', 'No period, no scope and no cost are given.', []],
  ['来源没有说。另外可以申请。', 'The source does not say. It can be requested.', []],
  // Sentence by sentence: the second “not” is missing although the passage holds one.
  [
    '来源没有说。它不是证书。',
    'The source does not say. It is a certificate.',
    ['negation (Chinese only)'],
  ],
  ['通过了等保2.0。', 'It passed MLPS 2.0.', []],
  ['通过了等保2.0。', 'It passed SOC 2.0.', ['name SOC (English only)']],
  ['使用云服务器。', 'Use ECS.', []],
  ['使用云服务器。', 'Use a server.', ['name 云服务器 (Chinese only)']],
  ['使用网络。', 'Use a Virtual Private Cloud.', ['name virtual private cloud (English only)']],
  ['见SSAE No. 21。', 'See SSAE No. 21.', []],
  ['见[条款](/zh/a.html#clause-3-1)。', 'See [the clause](/en/a.html#clause-3-1).', []],
  ['调用API。', 'Calls to APIs.', []],
  ['版本2022。', 'Edition 2013.', ['number 2022 (Chinese only)', 'number 2013 (English only)']],
])('%s and %s', (zh, en, differences) => {
  expect(differencesOf({ zh, en }, namings).toSorted()).toEqual(differences.toSorted());
});
