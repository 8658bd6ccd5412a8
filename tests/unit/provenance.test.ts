import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { reportOn } from '../../src/content/report.ts';
import { sentence } from '../../src/files/problem.ts';

const facts = 'content/questions/backups/question.yaml';
const zh = 'content/questions/backups/zh.mdx';
const en = 'content/questions/backups/en.mdx';
const outcomes = 'unchanged, corrected, unresolved';
const form = 'docs/writing.md shows its form.';

/** Every question and page of that content. */
const answers = ['questions', 'pages'].flatMap((kind) =>
  readdirSync(`tests/build/fixture/content/${kind}`)
    .sort()
    .map((name) => `${kind}/${name}`),
);

type Edit = [file: string, from: string, to: string];

/** What is said of the small content of another provider after these edits. */
function said(edits: Edit[], today = '2026-01-01') {
  const root = mkdtempSync(join(tmpdir(), 'provenance-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync('tests/build/fixture/content', join(root, 'content'), { recursive: true });
  for (const [file, from, to] of edits) {
    const text = readFileSync(join(root, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
    writeFileSync(join(root, file), text.replace(from, to));
  }
  const { problems, warnings } = reportOn(root, today);
  return { problems: problems.map(sentence), warnings: warnings.map(sentence) };
}

const lineOf = (text: string) =>
  readFileSync(join('tests/build/fixture', facts), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;
const reviews = lineOf('reviews:');

describe('good files', () => {
  test.each<[what: string, edits: Edit[]]>([
    ['the content as it is', []],
    [
      'a second review',
      [[facts, 'unchanged }\n', 'unchanged }\n  - { date: 2025-09-01, outcome: corrected }\n']],
    ],
    [
      'a review with a note',
      [[facts, 'outcome: unchanged', 'outcome: unresolved, note: { zh: 待问, en: to be asked }']],
    ],
    [
      'a status with its reason',
      [[facts, 'status: current', 'status: to-verify\nstatusNote: { zh: 请核实, en: verify }']],
    ],
    [
      'an answer that another one replaces',
      [[facts, 'status: current', 'status: superseded\nreplaced: [{ by: location }]']],
    ],
    ['a note to colleagues', [[facts, 'status: current', 'status: current\ninternal: ask Li']]],
    ['an internal answer', [[facts, 'visibility: public', 'visibility: internal']]],
    [
      'a difference that is right',
      [
        [zh, '三份副本', '副本'],
        [
          en,
          'translates:',
          'differs: [{ passage: Yes, what: number 3 (English only), because: x }]\ntranslates:',
        ],
      ],
    ],
  ])('%s', (_what, edits) => {
    expect(said(edits).problems).toEqual([]);
  });
});

describe('bad files', () => {
  test.each<[what: string, edits: Edit[], problems: string[]]>([
    [
      'no owner',
      [[facts, 'owner: editor\n', '']],
      [`${facts}:1: The field "owner" is missing. Add it; ${form}`],
    ],
    [
      'an unknown owner',
      [[facts, 'owner: editor', 'owner: boss']],
      [
        `${facts}:${lineOf('owner:')}: There is no role "boss". Correct the id, or add it in content/roles.yaml.`,
      ],
    ],
    [
      'an unknown status',
      [[facts, 'status: current', 'status: fine']],
      [
        `${facts}:${lineOf('status:')}: "status" must be one of current, historical, superseded, to-verify, but is "fine". Choose one of them.`,
      ],
    ],
    [
      'an unknown visibility',
      [[facts, 'public', 'secret']],
      [
        `${facts}:${lineOf('visibility:')}: "visibility" must be one of public, internal, but is "secret". Choose one of them.`,
      ],
    ],
    [
      'a new date without an outcome',
      [[facts, 'unchanged }\n', 'unchanged }\n  - { date: 2025-09-01 }\n']],
      [`${facts}:${reviews + 2}: The field "reviews.outcome" is missing. Add it; ${form}`],
    ],
    [
      'an outcome of the author’s own',
      [[facts, 'unchanged', 'fine']],
      [
        `${facts}:${reviews + 1}: "reviews.outcome" must be one of ${outcomes}, but is "fine". Choose one of them.`,
      ],
    ],
    [
      'no review at all',
      [[facts, 'reviews:\n  - { date: 2025-03-04, outcome: unchanged }', 'reviews: []']],
      [`${facts}:${reviews}: "reviews" needs at least 1 entries. Add what is missing.`],
    ],
    [
      'reviews out of order',
      [[facts, 'unchanged }\n', 'unchanged }\n  - { date: 2025-03-04, outcome: corrected }\n']],
      [
        `${facts}:${reviews + 2}: The review of 2025-03-04 stands after the one of 2025-03-04. Give each review a day of its own, oldest first; a new review is a new line at the end.`,
      ],
    ],
    [
      'a next review that is past already',
      [[facts, 'reviewBy: 2099-03-04', 'reviewBy: 2025-03-04']],
      [
        `${facts}:${reviews + 2}: "reviewBy" is 2025-03-04, but the last review was on 2025-03-04. Set the day by which the next review is due.`,
      ],
    ],
    [
      'a day that is none',
      [[facts, 'reviewBy: 2099-03-04', 'reviewBy: 2099-02-30']],
      [
        `${facts}:${reviews + 2}: "reviewBy" is not a calendar date: "2099-02-30". Write year, month and day as 2021-01-05.`,
      ],
    ],
    [
      'a doubt without its reason',
      [[facts, 'status: current', 'status: to-verify']],
      [
        `${facts}:${lineOf('status:')}: The status is to-verify, but "statusNote" does not say why. Add one sentence in both languages: why, and what to consult today.`,
      ],
    ],
    [
      'a reason without a doubt',
      [[facts, 'status: current', 'status: current\nstatusNote: { zh: 请核实, en: verify }']],
      [
        `${facts}:${lineOf('status:') + 1}: The status is current, which takes no "statusNote". Remove the note, or set the status to historical or to-verify.`,
      ],
    ],
    [
      'superseded by nothing',
      [[facts, 'status: current', 'status: superseded']],
      [
        `${facts}:${lineOf('status:')}: The status is superseded, but "replaced" does not say by what. Name what has been replaced, and the annotation, question or page that says what holds now.`,
      ],
    ],
    [
      'replaced, but current',
      [[facts, 'status: current', 'status: current\nreplaced: [{ by: location }]']],
      [
        `${facts}:${lineOf('status:') + 1}: The status is current, but "replaced" says that something has been replaced. Set the status to superseded, or remove "replaced".`,
      ],
    ],
    [
      'replaced by nothing that exists',
      [[facts, 'status: current', 'status: superseded\nreplaced: [{ by: moon }]']],
      [
        `${facts}:${lineOf('status:') + 1}: There is no annotation, and no other question or page, "moon". Correct the id, or add the annotation in content/annotations.yaml.`,
      ],
    ],
    [
      'replaced by an annotation of another answer',
      [[facts, 'status: current', 'status: superseded\nreplaced: [{ by: new-region }]']],
      [
        `${facts}:${lineOf('status:') + 1}: The annotation "new-region" does not name this answer. Add "backups" to its "answers" in content/annotations.yaml, or name another.`,
      ],
    ],
    [
      'a number that differs',
      [[en, 'Three copies', 'Two copies']],
      [
        `${en}:3: The languages differ: number 3 (Chinese only); number 2 (English only). Chinese: “有。每份数据保存三份副本。” English: “Yes. Two copies of all data are kept.”. Correct one of them, or say under "differs" why this is right.`,
      ],
    ],
    [
      'a paragraph too many',
      [[en, 'Copies stay', 'They are kept.\n\nCopies stay']],
      [
        `${en}:20: Where ${zh} has nothing more, this has a paragraph (“Copies stay in one region, see where data is.”). Give both files the same paragraphs, list items, cells and headings, in the same order.`,
      ],
    ],
    [
      'a difference that is none',
      [
        [
          en,
          'translates:',
          'differs: [{ passage: Yes, what: number 3 (English only), because: x }]\ntranslates:',
        ],
      ],
      [
        `${en}:11: The languages do not differ as this entry of "differs" says. Remove the entry, or give it the words of the message and the first words of the English passage.`,
      ],
    ],
    [
      'a difference in a list',
      [['content/annotations.yaml', '新增了一个地域', '新增了三个地域']],
      [
        'content/annotations.yaml:7: The languages differ: number 3 (Chinese only). Chinese: “新增了三个地域。” English: “One region was added.”. Correct one of them, or say under "differs" why this is right.',
      ],
    ],
    [
      'a hash written by hand',
      [[en, 'translates: "', 'translates: "x']],
      [`${en}:11: "translates" is written by npm run translated, but is "x${'HASH'}". Correct it.`],
    ],
    [
      'an update of nothing',
      [['content/updates.yaml', 'answers: all', 'answers: [moon]']],
      [
        'content/updates.yaml:5: There is no answer "moon". Correct the id, or add it in content/questions/, content/pages/ or as a clause.',
        ...answers.map(
          (path) =>
            `content/${path}/zh.mdx: The answer is new since the last release, and no entry of content/updates.yaml tells readers. Write an entry there that names "${path.split('/')[1]}" and says what has changed.`,
        ),
      ],
    ],
    [
      'an update that is taken back',
      [['content/release.yaml', 'updates: []', 'updates: [older]']],
      [
        'content/release.yaml:1: The update "older" was published, but is no longer in content/updates.yaml. Put it back: readers have it in their feeds. Correct it by a new entry.',
      ],
    ],
  ])('%s', (_what, edits, problems) => {
    const hash =
      /[0-9a-f]{16}/.exec(readFileSync(join('tests/build/fixture', en), 'utf8'))?.[0] ?? '';
    expect(said(edits).problems).toEqual(problems.map((line) => line.replace('HASH', hash)));
  });
});

describe('warnings', () => {
  test('none while all is well', () => {
    expect(said([])).toEqual({ problems: [], warnings: [] });
  });

  test('a review is overdue the day after its last day', () => {
    const edits: Edit[] = [[facts, 'reviewBy: 2099-03-04', 'reviewBy: 2026-01-01']];
    expect(said(edits, '2026-01-01').warnings).toEqual([]);
    expect(said(edits, '2026-01-02').warnings).toEqual([
      `${facts}:${reviews + 2}: The answer was due for review by 2026-01-01; today is 2026-01-02. Compare it with its source, add a line to "reviews" with the outcome, and set the next "reviewBy".`,
    ]);
  });

  test('a review of tomorrow is a wrong date or a wrong clock', () => {
    expect(said([], '2025-03-03').warnings).toHaveLength(answers.length);
    expect(said([], '2025-03-03').warnings.at(0)).toContain(
      'The last review is of 2025-03-04, but today is 2025-03-03. Correct the date, or set the clock of this machine.',
    );
  });

  test('a “not” that got lost is a doubt, and stops nothing', () => {
    const { problems, warnings } = said([
      [en, 'Copies do not rule out loss.', 'Copies are proof against loss.'],
    ]);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(/^content\/questions\/backups\/en\.mdx:8: .*negation \(Chinese only\)/),
    ]);
  });

  test('a translation of what the original no longer says', () => {
    expect(said([[zh, '副本在同一地域', '副本都在同一地域']]).warnings).toEqual([
      `${en}:11: ${zh} has changed since this translation was confirmed. Compare the two, then run: npm run translated -- backups`,
    ]);
    // Layout and other ways of asking are no change of what it says.
    expect(said([[zh, '备份几份', '有几份备份']]).warnings).toEqual([]);
  });

  test('an unfinished draft only warns', () => {
    const { problems, warnings } = said([
      [facts, 'topic: storage', 'draft: true\ntopic: nowhere'],
      [zh, '</Term>', ''],
    ]);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining(`${zh}:13: This is not valid MDX`)]);
  });
});
