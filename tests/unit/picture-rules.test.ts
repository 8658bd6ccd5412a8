import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readManuscript } from '../../src/content/manuscript.ts';
import { checkManuscript } from '../../src/content/rules/index.ts';
import { sentence } from '../../src/files/problem.ts';

/** What is said of the content of another provider after one edit. */
function saidAfter(file: string, from: string, to: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'unit-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync('tests/build/fixture/content', join(root, 'content'), { recursive: true });
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  const { manuscript, problems } = readManuscript(root);
  return (manuscript ? checkManuscript(manuscript) : problems).map(sentence);
}

const tree = 'data-movement.yaml';
const inBoth = (problem: string) =>
  ['zh', 'en'].map((lang) => `content/questions/location/${lang}.mdx: ${problem}`);

test.each<[what: string, edit: [file: string, from: string, to: string], said: string[]]>([
  ['nothing wrong', [tree, 'id: wanted', 'id: wanted'], []],
  [
    'a question of the tree with one way only',
    [tree, '  no: kept\n', ''],
    [
      'content/data-movement.yaml:1: "wanted" is neither a question nor an outcome. Give it asks, yes and no, or outcome and says.',
      'content/data-movement.yaml:7: No way leads to "kept". Name it under yes or no, or remove it.',
    ],
  ],
  [
    'a way to nowhere',
    [tree, 'no: kept', 'no: sold'],
    [
      'content/data-movement.yaml:4: There is no entry "sold". Correct the id, or add the entry.',
      'content/data-movement.yaml:8: No way leads to "kept". Name it under yes or no, or remove it.',
    ],
  ],
  [
    'a way in a circle',
    [tree, 'no: kept', 'no: wanted'],
    [
      'content/data-movement.yaml:4: "wanted" leads back to "wanted". Put an entry after all that lead to it; a tree has no circles.',
      'content/data-movement.yaml:8: No way leads to "kept". Name it under yes or no, or remove it.',
    ],
  ],
  [
    'two ways to one entry',
    [tree, 'no: kept', 'no: moved'],
    [
      'content/data-movement.yaml:4: Two ways lead to "moved". Add an entry of its own for each; it may say the same.',
      'content/data-movement.yaml:8: No way leads to "kept". Name it under yes or no, or remove it.',
    ],
  ],
  [
    'a station without a name',
    ['log-path.yaml', '  name: { zh: 涉及产品, en: A product is concerned }\n', ''],
    [
      'content/log-path.yaml:9: The station "covered" has neither a name nor a product. Give it one of the two.',
    ],
  ],
  [
    'a station at an unknown product',
    ['log-path.yaml', 'product: disk', 'product: tape'],
    [
      'content/log-path.yaml:13: There is no product "tape". Correct the id, or add it in content/products.yaml.',
    ],
  ],
  [
    'a product explained by an unknown term',
    ['products.yaml', 'term: copy', 'term: clone'],
    [
      'content/products.yaml:3: There is no term "clone". Correct the id, or add it in content/glossary.yaml.',
    ],
  ],
  [
    'a clause of a stage that does not exist',
    ['data-life.yaml', '"1.1"', '"1.9"'],
    [
      'content/data-life.yaml:7: There is no clause "1.9". Correct the id, or add it in content/clauses/.',
    ],
  ],
  [
    'a promise limited by a clause foreign to the question',
    ['promises.yaml', '"1.3"', '"1.1.1"'],
    [
      'content/promises.yaml:6: Clause "1.1.1" is not one of those of the question "location". Add it under clauses in content/questions/location/question.yaml, or correct it.',
    ],
  ],
  [
    'a promise of an unknown question',
    ['promises.yaml', 'answer: location', 'answer: terms'],
    [
      'content/promises.yaml:2: There is no question "terms". Correct the id, or add it in content/questions/.',
    ],
  ],
  [
    'a promise under another heading',
    ['promises.yaml', 'at: regions', 'at: time'],
    inBoth(
      '<PromiseAndClauses id="copies" /> stands under {#regions}, not {#time}. Put <PromiseAndClauses id="copies" /> under {#time}, or correct "at" in content/promises.yaml.',
    ),
  ],
  [
    'a promise that a text does not show',
    ['questions/location/zh.mdx', '<PromiseAndClauses id="copies" />', ''],
    [
      'content/questions/location/zh.mdx: The text does not show the promise "copies". Put <PromiseAndClauses id="copies" /> under {#regions}, or correct "at" in content/promises.yaml.',
    ],
  ],
  [
    'a responsibility without a basis that exists',
    ['responsibilities.yaml', '[backups, clause-1-1]', '[backups, clause-9-1]'],
    [
      'content/responsibilities.yaml:8: There is no answer "clause-9-1". Correct the id, or add it in content/questions/, content/pages/ or as a clause.',
    ],
  ],
  [
    'a topic that is both shared and divided',
    [
      'responsibilities.yaml',
      '      shared:\n',
      '      customer:\n        says: { zh: 交还, en: Handed back }\n        basis: [backups]\n      shared:\n',
    ],
    [
      'content/responsibilities.yaml:9: "topics": must have either "shared", or "provider" or "customer" or both. Write it as docs/writing.md shows.',
    ],
  ],
  [
    'a topic that is nobody’s',
    [
      'responsibilities.yaml',
      '      shared:\n        says: { zh: 一起销毁, en: Destroyed together }\n        basis: [clause-1-1]\n',
      '',
    ],
    [
      'content/responsibilities.yaml:9: "topics": must have either "shared", or "provider" or "customer" or both. Write it as docs/writing.md shows.',
    ],
  ],
  [
    'a deadline of no known length',
    ['clauses/01.yaml', 'P30D', '30 days'],
    [
      'content/clauses/01.yaml:13: "clauses.deadline.length" must be a length such as PT48H, P7D, P2W, P6M or P1Y, but is "30 days". Correct it.',
    ],
  ],
])('%s', (_what, edit, said) => {
  expect(saidAfter(...edit)).toEqual(said);
});
