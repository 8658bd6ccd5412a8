import { expect, test, vi } from 'vitest';
import { readManuscript } from '../../../src/content/manuscript.ts';
import { csvOf } from '../../../src/exchange/csv.ts';
import { rowsOf } from '../../../src/exchange/rows.ts';
import { tableOf } from '../../../src/exchange/table.ts';
import { GET } from '../../../src/pages/[lang]/assurance.csv.ts';
import { readByOthers } from '../csv-readers.ts';

// The whole content is read, which takes a busy machine a while.
vi.setConfig({ testTimeout: 60_000 });

const formula = /(^|\n)[=+\-@\t\r＝＋－＠]/;

test('the export of all answers is read by others as the rows and cells that it is', () => {
  const { manuscript } = readManuscript(process.cwd());
  if (!manuscript) expect.fail('content/ cannot be read.');
  const table = tableOf(rowsOf(manuscript));
  expect(table.flat().filter((cell) => /[^\r]\n/.test(cell)).length).toBeGreaterThan(50);
  for (const read of readByOthers(Buffer.from(csvOf(table)).toString('utf8'))) {
    expect(read.map((row) => row.map((cell) => cell.replace(/(^|\n)'/g, '$1')))).toEqual(table);
    expect(read.flat().filter((cell) => formula.test(cell))).toEqual([]);
  }
});

test.each(['zh', 'en'])('so is the assurance map in %s', async (lang) => {
  const response = await GET({ params: { lang } } as unknown as Parameters<typeof GET>[0]);
  const [one, other] = readByOthers(await response.text());
  expect(one).toEqual(other);
  expect(new Set(one?.map((row) => row.length)).size).toBe(1);
  expect(one?.flat().filter((cell) => formula.test(cell))).toEqual([]);
});
