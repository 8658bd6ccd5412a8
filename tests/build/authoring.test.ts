import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readManuscript } from '../../src/content/manuscript.ts';
import { pilesOf } from '../../src/desk/piles.ts';
import { Project } from './project.ts';

const zh = 'content/questions/backups/zh.mdx';

describe('for authors', () => {
  let project: Project;
  const run = (script: string, ...args: string[]) =>
    project.start(`scripts/${script}.ts`, {}, args).done;
  const check = async (...args: string[]) => (await run('check-content', ...args)).output;

  beforeAll(() => {
    project = new Project();
  });
  afterEach(() => project.restore());
  afterAll(() => project.remove());

  test('a file that cannot be read does not hide what is wrong with the texts of others', async () => {
    project.replace('content/topics.yaml', 'title:', 'titel:');
    project.replace(zh, '每份数据都有', '**每份数据：**都有 ');
    const { problems } = JSON.parse(await check('--json'));
    expect(problems).toEqual([
      {
        code: 'missing-field',
        file: 'content/topics.yaml',
        line: 1,
        what: 'The field "title" is missing.',
        fix: 'Add it; docs/writing.md shows its form.',
      },
      {
        code: 'unknown-field',
        file: 'content/topics.yaml',
        line: 2,
        what: 'The field "titel" is not known.',
        fix: 'Correct its spelling or remove it; docs/writing.md lists the fields.',
      },
      expect.objectContaining({ file: zh, code: 'asterisks-shown' }),
      expect.objectContaining({ file: zh, code: 'space-beside-han' }),
    ]);
  });

  test('a new question is a draft with every field explained, and check:content says what is missing', async () => {
    const flags = [
      '--id',
      'export',
      '--topic',
      'storage',
      '--zh',
      '数据怎么导出？',
      '--en',
      'How?',
    ];
    expect((await run('new', 'question', ...flags)).code).toBe(0);
    const facts = project.read('content/questions/export/question.yaml');
    expect(facts).toContain('# The topic: an id in content/topics.yaml.\ntopic: storage\n');
    expect(facts).toContain('order: 3\n');
    expect(facts).toContain('draft: true\n');
    const { problems, warnings } = JSON.parse(await check('--json'));
    expect(problems).toEqual([]);
    expect(
      warnings.filter(({ file }: { file: string }) => file.startsWith('content/questions/export/')),
    ).toHaveLength(11);
  });

  test.each<[what: string, flags: string[], says: string, code: number]>([
    [
      'an id that is none',
      ['--id', 'A b'],
      '--id "A b" must be lower-case ASCII words joined by hyphens.',
      1,
    ],
    ['an id that is taken', ['--id', 'backups'], '--id "backups" is taken already.', 1],
    ['an unknown topic', ['--id', 'x', '--topic', 'y'], '--topic "y" must be one of storage.', 1],
    [
      'a missing flag where nobody can be asked',
      ['--id', 'x', '--topic', 'storage'],
      '--zh is missing.\n',
      2,
    ],
  ])('%s is refused, and nothing is begun', async (_what, flags, says, wanted) => {
    const { code, output } = await run('new', 'question', ...flags);
    expect(output).toContain(says);
    expect(code).toBe(wanted);
    expect((await run('check-content', '--json')).output).not.toContain('questions/x/');
  });

  test.each<[expires: string, says: string | undefined]>([
    ['2030-06-01', undefined],
    [
      '2029-12-31',
      'content/site.yaml:6: The security contact expired on 2029-12-31; today is 2030-01-01. Confirm that the contact is right, and set a day within the coming year.',
    ],
    [
      '2031-01-02',
      'content/site.yaml:6: The security contact expires on 2031-01-02, more than a year from 2030-01-01. Confirm that the contact is right, and set a day within the coming year.',
    ],
  ])('a security contact that expires on %s', async (expires, says) => {
    project.replace(
      'content/site.yaml',
      'security: null',
      `security: { contact: ["mailto:a@north.example"], expires: ${expires} }`,
    );
    const said = (await check('--on', '2030-01-01'))
      .split('\n')
      .filter((line) => line.includes('security contact'));
    expect(said).toEqual(says === undefined ? [] : [expect.stringContaining(`warning: ${says} [`)]);
  });

  test('the desk sees what is overdue, unconfirmed, unlinked, alike and contradicting', () => {
    project.replace('content/questions/location/question.yaml', '2099-03-04', '2025-04-01');
    project.copy('content/questions/backups', 'content/questions/copies');
    project.replace('content/questions/copies/question.yaml', 'order: 1', 'order: 7');
    project.replace('content/questions/copies/question.yaml', '[location, terms]', '[]');
    const [system] = readManuscript(project.root).manuscript?.lists.systems.data ?? [];
    project.replace(
      'content/questions/copies/zh.mdx',
      '每份数据都有',
      `${system?.name.zh}是五级。每份数据都有`,
    );
    const { manuscript } = readManuscript(project.root);
    if (!manuscript) expect.fail('The content cannot be read.');
    const piles = Object.fromEntries(
      pilesOf(manuscript, '2026-01-01', []).map(({ title, findings }) => [
        title,
        findings.map(({ file, what }) => `${file}: ${what}`),
      ]),
    );
    expect(piles.Overdue).toEqual([
      'content/questions/location/question.yaml: The answer was due for review by 2025-04-01; today is 2026-01-01.',
    ]);
    expect(piles.Unlinked).toContain(
      'content/questions/copies/question.yaml: Nothing leads to copies.',
    );
    expect(piles.Duplicate).toContain(
      'content/questions/copies/zh.mdx: Reads like backups: 100 % in common.',
    );
    expect(piles.Duplicate).toContain(
      'content/questions/copies/en.mdx: “how many copies” is asked of backups too.',
    );
    expect(piles.Untranslated).toContainEqual(
      expect.stringContaining('content/questions/copies/en.mdx'),
    );
    expect(piles.Contradicting).toEqual([
      expect.stringContaining(
        `content/questions/copies/zh.mdx: Says level 5 of “${system?.name.zh}”`,
      ),
    ]);
  });

  test('a hundred more answers are as right as the first', async () => {
    for (let i = 0; i < 100; i++) {
      const folder = `content/questions/backups-${i}`;
      project.copy('content/questions/backups', folder);
      project.replace(`${folder}/question.yaml`, 'order: 1', `order: ${i + 10}`);
    }
    const { problems } = JSON.parse(await check('--json'));
    expect(problems).toEqual([]);
  });
});
