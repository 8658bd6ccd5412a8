import { expect, test } from 'vitest';
import {
  differencesOf,
  negationDifferences,
  plainWords,
} from '../../../src/content/comparison/compare.ts';

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
  const found = [
    ...differencesOf({ zh, en }, namings),
    ...negationDifferences({ zh, en }, plainWords()),
  ];
  expect(found.toSorted()).toEqual(differences.toSorted());
});

test.each([
  ['客户可以否决变更。', 'Customers may veto changes.'],
  ['供应商否认了该说法。', 'The supplier rejects that claim.'],
  ['是否否定该结论待定。', 'The verdict is pending.'],
  ['覆盖非洲。', 'Africa is covered.'],
  ['未成年人须由监护人同意。', 'Minors need the consent of a guardian.'],
])('%s denies nothing', (zh, en) => {
  expect(negationDifferences({ zh, en }, plainWords())).toEqual([]);
});

test('the content adds words of its own, in either language', () => {
  const added = plainWords({ zh: ['不夜城'], en: ['No Frills'] });
  const said = { zh: '不夜城是机房名。', en: 'It is the name of a data centre.' };
  expect(negationDifferences(said, plainWords())).toEqual(['negation (Chinese only)']);
  expect(negationDifferences(said, added)).toEqual([]);
  const brand = { zh: '这是套餐。', en: 'No Frills is a plan.' };
  expect(negationDifferences(brand, plainWords())).toEqual(['negation (English only)']);
  expect(negationDifferences(brand, added)).toEqual([]);
});
