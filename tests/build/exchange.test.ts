import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tableOfXlsx, xlsxOf } from '../../src/exchange/xlsx.ts';
import { lacks } from '../needs.ts';
import { Project } from './project.ts';

const facts = 'content/questions/backups/question.yaml';
const zh = 'content/questions/backups/zh.mdx';
const secret = 'kept-inside-7f3a';

describe('answers as a table', () => {
  let project: Project;
  const run = (script: string, ...args: string[]) =>
    project.start(`scripts/${script}.ts`, {}, args).done;
  const path = (name: string) => join(project.root, name);
  const table = (): string[][] =>
    papaparse.parse<string[]>(project.read('answers.csv').replace(/^\ufeff/, ''), {
      skipEmptyLines: true,
    }).data;
  /** Exports, changes cells of a row, and imports. */
  const edit = async (id: string, cells: Record<string, string>, ...args: string[]) => {
    await run('export', '--format', 'csv', '--out', 'answers.csv');
    const rows = table();
    const row = rows.find((one) => one[1] === id) ?? expect.fail(`No row for ${id}.`);
    for (const [name, value] of Object.entries(cells)) {
      const column = rows[0]?.indexOf(name) ?? -1;
      row[column >= 0 ? column : (rows[0]?.push(name) ?? 1) - 1] = value;
    }
    writeFileSync(path('answers.csv'), papaparse.unparse(rows));
    return run('import', 'answers.csv', ...args);
  };

  beforeAll(() => {
    project = new Project();
  });
  afterEach(() => project.restore());
  afterAll(() => project.remove());

  test.each(['csv', 'xlsx'])('%s that nobody edited changes nothing', async (format) => {
    await run('export', '--format', format, '--out', `answers.${format}`);
    expect(await run('import', `answers.${format}`, '--yes')).toEqual({
      code: 0,
      output: `answers.${format} says what content/ says. Nothing to change.\n`,
    });
  });

  test('an edited cell is shown, written where it belongs, and nothing else is touched', async () => {
    const before = { facts: project.read(facts), zh: project.read(zh) };
    project.write(facts, before.facts.replace('order: 1', 'order: 1 # first'));
    const answer = '有：每份数据都保存三份副本。';
    const { code, output } = await edit(
      'backups',
      { 'answer.zh': answer, 'source.section.en': 'Chapter 2', related: 'location' },
      '--yes',
    );
    expect(output).toBe(
      [
        facts,
        '  source.section.en:',
        '  - chapter 2',
        '  + Chapter 2',
        '  related:',
        '  - terms',
        '',
        zh,
        '  answer.zh:',
        '  - 有。每份数据保存三份副本。',
        `  + ${answer}`,
        'Changed 2 files.',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    expect(project.read(zh)).toBe(before.zh.replace('有。每份数据保存三份副本。', answer));
    expect(project.read(facts)).toBe(
      before.facts
        .replace('order: 1', 'order: 1 # first')
        .replace('chapter 2', 'Chapter 2')
        .replace('[location, terms]', '[ location ]'),
    );
  });

  test('without a yes nothing is written', async () => {
    const before = project.read(zh);
    const { code, output } = await edit('backups', { 'answer.zh': '有。数据保存三份副本。' });
    expect(output).toContain('Nothing was changed. To write these changes, add --yes.');
    expect(code).toBe(1);
    expect(project.read(zh)).toBe(before);
  });

  test.each<[what: string, cells: Record<string, string>, says: string]>([
    [
      'what the content rules refuse',
      { 'answer.zh': '有 备份。' },
      `${zh}:3: A space stands beside a Chinese character: "有 备份。". Remove it.`,
    ],
    ['a reference to nothing', { related: 'nowhere' }, 'There is no answer "nowhere".'],
    [
      'a field that pages have and questions do not',
      { 'label.zh': '备份' },
      'answers.csv, row 2: A question has no field "label.zh". Empty the cell.',
    ],
    [
      'JSON that is none',
      { reviews: '[{' },
      'answers.csv, row 2: The cell "reviews" is not valid JSON. Correct it, or copy it again from a new export.',
    ],
    [
      'a column of the author’s own',
      { remarks: 'x' },
      'answers.csv: The column "remarks" is not known. Rename or delete it; npm run export writes the columns there are.',
    ],
    [
      'an answer that does not exist',
      { id: 'other' },
      'answers.csv, row 2: There is no question "other" that may be edited here. Correct the id, or make it with npm run new.',
    ],
    [
      'an answer that has changed since',
      { revision: '000000000000', 'answer.zh': '有。' },
      'answers.csv, row 2: "backups" has changed in content/ since this table was exported. Export again and repeat the edits of this row.',
    ],
  ])('%s is refused, and nothing is written', async (_what, cells, says) => {
    const before = [project.read(zh), project.read(facts)];
    const { code, output } = await edit('backups', cells, '--yes');
    expect(output).toContain(says);
    expect(code).toBe(1);
    expect([project.read(zh), project.read(facts)]).toEqual(before);
  });

  test.each<[what: string, file: string, content: string | Uint8Array, says: string]>([
    [
      'a table that is not UTF-8',
      'x.csv',
      Buffer.from([0xb5, 0xc8, 0xb1, 0xa3]),
      'x.csv: The file is not UTF-8. Save it as “CSV UTF-8”, or as XLSX.',
    ],
    [
      'a table without its first columns',
      'x.csv',
      'topic\nmlps\n',
      'x.csv: The column "entry" is missing. Import a table made by npm run export.',
    ],
    [
      'a broken quote',
      'x.csv',
      'entry,id,revision\n"question,backups,1\n',
      'x.csv: This is not valid CSV: ',
    ],
    [
      'a workbook that is none',
      'x.xlsx',
      'PK',
      'x.xlsx: This is not a workbook that can be read: ',
    ],
  ])('%s is refused', async (_what, file, content, says) => {
    writeFileSync(path(file), content);
    const { code, output } = await run('import', file, '--yes');
    expect(output).toContain(says);
    expect(code).toBe(1);
  });

  test.skipIf(lacks('soffice'))(
    'LibreOffice opens the workbook, and what it saves comes back without a change',
    async () => {
      await run('export', '--format', 'xlsx', '--out', 'answers.xlsx');
      const sheet = await tableOfXlsx(readFileSync(path('answers.xlsx')));
      // A formula and a day as texts, beside what the export holds.
      const rows = [...sheet, ['question', '=1+1', '2021-01-05']];
      writeFileSync(path('office.xlsx'), await xlsxOf([{ name: 'Answers', rows, widths: [] }]));
      const convert = (to: string, ...files: string[]) =>
        spawnSync(
          'soffice',
          [
            `-env:UserInstallation=file://${project.root}/office`,
            '--headless',
            '--convert-to',
            to,
            ...files,
          ],
          {
            cwd: project.root,
            encoding: 'utf8',
          },
        );
      convert('csv:Text - txt - csv (StarCalc):44,34,76,1', 'office.xlsx');
      const read = papaparse.parse<string[]>(project.read('office.csv'), {
        skipEmptyLines: true,
      }).data;
      expect(read.at(-1)?.slice(0, 3)).toEqual(['question', '=1+1', '2021-01-05']);
      expect(read.slice(0, -1)).toEqual(
        sheet.map((row) => row.concat(Array((rows[0]?.length ?? 0) - row.length).fill(''))),
      );

      await run('export', '--format', 'csv', '--out', 'plain.csv');
      // Without a person, it has to be told of UTF-8; its dialog sees the byte order mark.
      convert('xlsx:Calc MS Excel 2007 XML', 'plain.csv', '--infilter=CSV:44,34,76,1');
      const opened = await tableOfXlsx(readFileSync(path('plain.xlsx')));
      const unguarded = opened.map((row) => row.map((cell) => cell.replace(/(^|\n)'/g, '$1')));
      const trimmed = (table: string[][]) =>
        table.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
      expect(trimmed(unguarded)).toEqual(trimmed(sheet));

      convert('xlsx:Calc MS Excel 2007 XML', 'answers.xlsx', '--outdir', 'saved');
      expect((await run('import', 'saved/answers.xlsx', '--yes')).output).toBe(
        'saved/answers.xlsx says what content/ says. Nothing to change.\n',
      );
    },
  );

  test('what is for colleagues only leaves in no format', async () => {
    project.write(facts, `${project.read(facts)}internal: ${secret}\n`);
    project.write(
      'content/topics.yaml',
      project
        .read('content/topics.yaml')
        .replace(/^- id: storage\n/m, `- id: storage\n  internal: ${secret}\n`),
    );
    project.copy('content/questions/location', 'content/questions/hidden');
    const hidden = 'content/questions/hidden/question.yaml';
    project.write(
      hidden,
      project
        .read(hidden)
        .replace('visibility: public', 'visibility: internal')
        .replace(/^order: .*$/m, 'order: 9'),
    );
    for (const lang of ['zh', 'en']) {
      const file = `content/questions/hidden/${lang}.mdx`;
      project.write(file, project.read(file).replace(/^answer: .*$/m, `answer: ${secret}`));
    }
    project.copy('content/questions/hidden', 'content/questions/unfinished');
    project.write(
      'content/questions/unfinished/question.yaml',
      `draft: true\n${project.read(hidden).replace('internal', 'public').replace('order: 9', 'order: 10')}`,
    );

    for (const format of ['csv', 'json', 'md', 'xlsx']) {
      expect((await run('export', '--format', format, '--out', `out.${format}`)).output).toContain(
        ` answers in out.${format}.`,
      );
      const content =
        format === 'xlsx'
          ? JSON.stringify(await tableOfXlsx(readFileSync(path('out.xlsx'))))
          : project.read(`out.${format}`);
      expect(content).toContain('backups');
      expect(content).not.toContain(secret);
      expect(content).not.toMatch(/\bhidden\b|\bunfinished\b/);
    }
  });

  test('the Markdown of all answers is what their pages say, to be read anywhere', async () => {
    project.restore();
    expect((await run('export', '--format', 'md', '--out', 'out.md')).code).toBe(0);
    const text = project.read('out.md');
    expect(text).toContain('<https://north.example/trust/en/q/backups.html>');
    expect(text).toContain('All data has [copies](https://north.example/trust/en/words.html#copy)');
    expect(text).toContain('Copies do not rule out loss.');
    // No component, no address that only a page of the site knows, no id of a page.
    expect(text).not.toMatch(/<\/?[A-Z]|\]\([/#.]|\{#/);
    expect(readdirSync(project.root)).not.toContain('.pages-next');
  });
});
