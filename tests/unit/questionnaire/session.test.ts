import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/content/library.ts';
import { matchDataOf } from '../../../src/features/questionnaire/content/match-data.ts';
import { factsOf } from '../../../src/features/questionnaire/facts/facts-of.ts';
import { createMatcher, type RowMatch } from '../../../src/features/questionnaire/match/matcher.ts';
import { serve } from '../../../src/features/questionnaire/page/session/serve.ts';
import { Session } from '../../../src/features/questionnaire/page/session/session.ts';
import { openWorkbook } from '../../../src/features/questionnaire/workbook/open.ts';
import { textAt } from './made.ts';

const library = readLibrary(process.cwd());
const matcher = createMatcher(matchDataOf(library));
const facts = factsOf(library);
const bytesOf = (file: string) =>
  new Uint8Array(readFileSync(new URL(`../../questionnaire/files/${file}`, import.meta.url)));

function opened(tell: (from: number, matches: RowMatch[]) => void = () => {}): Session {
  return new Session(matcher, facts, tell);
}

test('a file is guessed, shown, and asked without its hidden rows unless the reader wants them', () => {
  const session = opened();
  const { sheets, sheet, layout, refused } = session.open(bytesOf('two-sheets.xlsx'));
  expect(refused).toBeUndefined();
  expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(sheet).toBe(0);
  const chosen = { sheet, layout, withHidden: false };
  const preview = session.preview(chosen);
  expect(preview.samples).toHaveLength(3);
  expect(session.rows(chosen)).toHaveLength(preview.rows - preview.hidden);
  expect(session.rows({ ...chosen, withHidden: true })).toHaveLength(preview.rows);
  expect(session.guess(1)).toMatchObject({ question: expect.any(Number) });
});

test('a cell that offers values or cannot be written says so', () => {
  const session = opened();
  const { sheet, layout } = session.open(bytesOf('protected-zh.xlsx'));
  const rows = session.rows({ sheet, layout, withHidden: false });
  expect(rows.find(({ row }) => row === 11)?.barrier).toBe('text');
  expect(rows[0]?.choices).toEqual(['是', '否', '不适用']);
});

test('where nothing looks like questions, the reader begins with a plain layout, and a wrong one is refused', () => {
  const session = opened();
  const plain = new TextEncoder().encode('fruit,price\napple,1\npear,2\n');
  const { refused, sheet, layout } = session.open(plain);
  expect(refused).toBe('no-question-column');
  expect(session.preview({ sheet, layout, withHidden: false })).toMatchObject({ rows: 2 });
  const below = { sheet, layout: { ...layout, headerRow: 9 }, withHidden: false };
  expect(session.preview(below)).toMatchObject({ rows: 0, refused: 'no-rows' });
  expect(() => session.rows(below)).toThrow();
});

test('pasted lines are a question each, whatever signs they hold; pasted cells are a table', () => {
  const session = opened();
  const rowsOf = (text: string) => {
    const { sheet, layout } = session.paste(text);
    return session.rows({ sheet, layout, withHidden: false }).map(({ question }) => question);
  };
  expect(rowsOf('Do you, or your staff, "encrypt" data?\n\n  数据放在哪里；谁能看到\r\n')).toEqual([
    'Do you, or your staff, "encrypt" data?',
    '数据放在哪里；谁能看到',
  ]);
  expect(rowsOf('No.\tQuestion\tAnswer\n1\tIs data encrypted?\t\n2\tWho audits you?\t')).toEqual([
    'Is data encrypted?',
    'Who audits you?',
  ]);
  expect(() => session.paste(' \n')).toThrow();
});

test('rows are matched in order, a few at a time; stopped, they go on from where they were', async () => {
  const told: [from: number, count: number][] = [];
  let stopAt = 20;
  const session = opened((from, matches) => {
    told.push([from, matches.length]);
    if (from + matches.length >= stopAt) session.stop();
  });
  const questions = Array.from({ length: 60 }, (_, i) => `Question ${i}: is data encrypted?`);
  const { sheet, layout } = session.paste(questions.join('\n'));
  session.rows({ sheet, layout, withHidden: false });
  expect(await session.match(0)).toBe(false);
  const done = told.reduce((sum, [, count]) => sum + count, 0);
  expect(done).toBeGreaterThanOrEqual(stopAt);
  stopAt = Number.POSITIVE_INFINITY;
  expect(await session.match(done)).toBe(true);
  let next = 0;
  for (const [from, count] of told) {
    expect(from).toBe(next);
    next += count;
  }
  expect(next).toBe(60);
});

test('a new table is a workbook of texts or a CSV that no spreadsheet runs', () => {
  const rows = [
    ['Row', 'Answer'],
    ['1', '=cmd|"/c calc"!A1\n第二行 <&> "x"'],
    ['2', ''],
  ];
  const session = opened();
  const xlsx = openWorkbook(session.table('xlsx', rows));
  expect(textAt(xlsx.tables[0], 2, 2)).toBe(rows[1]?.[1]);
  expect(xlsx.tables[0]?.barrier({ row: 2, column: 2 })).toBe('text');
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(session.table('csv', rows));
  expect(csv).toBe(
    '\uFEFF"Row","Answer"\r\n"1","\'=cmd|""/c calc""!A1\n第二行 <&> ""x"""\r\n"2",""\r\n',
  );
});

test('through a port, each answer goes to who asked, a refusal by its code', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard = new Promise<unknown[]>((resolve) => {
    const all: unknown[] = [];
    port1.onmessage = ({ data }) => {
      all.push(data);
      if (all.length === 3) resolve(all);
    };
  });
  serve(port2 as never, matcher, facts);
  port1.postMessage({ id: 7, call: 'open', args: [new TextEncoder().encode('%PDF-1.7')] });
  port1.postMessage({ id: 8, call: 'preview', args: [{ sheet: 3 }] });
  expect(await heard).toEqual([
    { ready: true },
    { id: 7, refused: 'pdf' },
    { id: 8, failed: expect.stringContaining('no such sheet') },
  ]);
  port1.close();
});
