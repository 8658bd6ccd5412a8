import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { guess } from '../../../src/features/questionnaire/workbook/layout.ts';
import { openWorkbook } from '../../../src/features/questionnaire/workbook/open.ts';
import { columnOf, placeOf } from '../../../src/features/questionnaire/workbook/places.ts';
import { data, made, textAt } from './made.ts';

/** Each starts a process of its own, which a busy machine lets wait. */
vi.setConfig({ testTimeout: 60_000 });

interface Expected {
  sheets?: (Expected & { hidden?: boolean })[];
  keep?: Record<string, string>;
  answerList?: string[];
  answer: string;
  comment: string | null;
  labels: { cell: string; hidden?: boolean }[];
}

const folder = mkdtempSync(join(tmpdir(), 'questionnaire-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/questionnaire.ts', ...args],
    { encoding: 'utf8', ...(input === undefined ? {} : { input }) },
  );
  return { status, stdout, stderr };
}

const files = ['../../questionnaire/files/', 'files/'].flatMap((path) => {
  const own = new URL(path, import.meta.url);
  const expected: Record<string, Expected> = JSON.parse(
    readFileSync(new URL('expected.json', own), 'utf8'),
  );
  return Object.entries(expected).map(
    ([file, all]) => [file, fileURLToPath(new URL(file, own)), all] as const,
  );
});

test.each(files)('%s goes through the command', (file, path, all) => {
  const wanted = all.sheets?.find(({ hidden }) => !hidden) ?? all;
  const out = join(folder, `out-${file}`);
  const { status, stdout, stderr } = run([path, '--out', out, '--min', 'related', '--json']);
  expect(status, stderr).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const shown = wanted.labels.filter(({ hidden }) => !hidden);
  expect(lines.map(({ row }) => row)).toEqual(shown.map(({ cell }) => placeOf(cell)?.row));
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(['row', 'question', 'status', 'ids', 'why']);
    expect(line.ids.length).toBeLessThanOrEqual(3);
    expect(line.why).not.toBe('');
  }

  const [before, after] = [path, out].map((name) => {
    const { table } = guess(openWorkbook(new Uint8Array(readFileSync(name))).tables);
    return table;
  });
  const column = columnOf((wanted.answerList ? wanted.comment : wanted.answer) ?? '');
  let written = 0;
  for (const { row, status } of lines) {
    const [old, now] = [textAt(before, row, column), textAt(after, row, column)];
    if (old || status === 'gap' || status === 'none') expect(now).toBe(old);
    // A list is for a person to pick from; the text goes beside it.
    if (wanted.answerList)
      expect(textAt(after, row, columnOf(wanted.answer))).toBe(
        textAt(before, row, columnOf(wanted.answer)),
      );
    if (now === old) continue;
    written++;
    expect(now).toMatch(/(as of |截至)\d{4}-\d\d-\d\d/);
    expect(now).toMatch(/https:\/\/\S+\.html/);
    if (now?.includes('clause-')) expect(now).toMatch(/IoT/);
  }
  expect(written).toBeGreaterThan(0);
  for (const cell of Object.keys(wanted.keep ?? {})) {
    const place = placeOf(cell);
    if (!place) throw new Error(`${cell} is no cell`);
    expect(textAt(after, place.row, place.column), cell).toBe(
      textAt(before, place.row, place.column),
    );
    // One that an answer was for is named.
    const status = lines.find(({ row }) => row === place.row)?.status;
    if (place.column === column && (status === 'answered' || status === 'related'))
      expect(stderr).toContain(`${cell} is not written: it `);
  }
});

test('questions are read one a line', () => {
  const { status, stdout, stderr } = run(
    ['--stdin'],
    'Which SOC reports are there and how do they differ?\n\n信息安全管理体系认证有哪些步骤？\n',
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ row, ids }) => [row, ids[0]])).toEqual([
    [1, 'soc-types'],
    [3, 'iso-27001-how'],
  ]);
});

test('nothing is written on a dry run, and what is read is never written over', () => {
  const path = join(folder, `in${extname('a.xlsx')}`);
  const bytes = made({
    sheets: {
      A: data([
        ['Question', 'Answer'],
        ['Which SOC reports are there?', ''],
      ]),
    },
  });
  writeFileSync(path, bytes);
  expect(run([path, '--dry-run', '--out', join(folder, 'none.xlsx')]).status).toBe(0);
  expect(() => readFileSync(join(folder, 'none.xlsx'))).toThrow();
  expect(run([path, '--out', path])).toMatchObject({ status: 2, stdout: '' });
  expect(readFileSync(path).equals(Buffer.from(bytes))).toBe(true);
});

test('a file that is not taken is refused in one sentence', () => {
  const ole = (name: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(512),
      Buffer.from(name, 'utf16le'),
    ]);
  const refused: [name: string, bytes: Uint8Array, says: RegExp][] = [
    ['locked.xlsx', ole('EncryptedPackage'), /encrypted/],
    ['old.xls', ole('Workbook'), /\.xls/],
    ['text.doc', ole('WordDocument'), /word processor/],
    ['large.csv', new Uint8Array(21 * 1024 * 1024), /20 MB/],
    ['empty.csv', new Uint8Array(0), /question|rows|table/],
  ];
  for (const [name, bytes, says] of refused) {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { status, stdout, stderr } = run([path, '--dry-run']);
    expect({ status, stdout }, name).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim().split('\n'), name).toHaveLength(1);
    expect(stderr, name).toMatch(says);
  }
  expect(run([join(folder, 'nowhere.xlsx'), '--dry-run']).status).toBe(1);
});
