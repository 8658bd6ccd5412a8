import { writeFileSync } from 'node:fs';
import { type Manuscript, readManuscript } from '../src/content/manuscript.ts';
import { columns, rowColumns } from '../src/exchange/columns.ts';
import { csvOf } from '../src/exchange/csv.ts';
import { jsonOf, markdownOf } from '../src/exchange/document.ts';
import { rowsOf } from '../src/exchange/rows.ts';
import { tableOf } from '../src/exchange/table.ts';
import { xlsxOf } from '../src/exchange/xlsx.ts';
import { listed } from '../src/files/problem.ts';
import { commandLine } from './command-line.ts';

type Write = (manuscript: Manuscript) => string | Uint8Array | Promise<string | Uint8Array>;

const formats: Record<string, Write> = {
  csv: (manuscript) => csvOf(tableOf(rowsOf(manuscript))),
  json: jsonOf,
  // What makes pages takes a while to load, and the others do without.
  md: async () => (await import('../src/build/pages.ts')).withPages(process.cwd(), markdownOf),
  xlsx: (manuscript) => {
    const rows = tableOf(rowsOf(manuscript));
    const about = [...rowColumns, ...columns].map(({ name, about }) => [name, about]);
    const widths = (rows[0] ?? []).map((name) =>
      /^(answer|body|askedAs)|Prove|Stated/.test(name) ? 60 : 20,
    );
    return xlsxOf([
      { name: 'Answers', rows, widths },
      { name: 'Columns', rows: [['column', 'what it holds'], ...about], widths: [24, 100] },
    ]);
  },
};

const { values, misuse } = commandLine({
  does: 'Writes all answers into one file.',
  calls: ['npm run export -- --format xlsx', 'npm run export -- --format json --out answers.json'],
  options: {
    format: { type: 'string', value: Object.keys(formats).join('|'), about: 'what to write' },
    out: { type: 'string', value: 'FILE', about: 'where to; else trust-center-answers.FORMAT' },
  },
});
const format = values.format ?? '';
const write = (Object.hasOwn(formats, format) && formats[format]) || misuse('Say which format.');

const { manuscript, problems } = readManuscript(process.cwd());
if (!manuscript) {
  fail(`content/ cannot be read yet:\n${listed(problems).join('\n')}`);
}
const file = values.out ?? `trust-center-answers.${format}`;
try {
  writeFileSync(file, await write(manuscript));
} catch (error) {
  fail(`${file}: ${(error as Error).message}`);
}
console.log(`${rowsOf(manuscript).length} answers in ${file}.`);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
