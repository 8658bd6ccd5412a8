import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readManuscript } from '../src/content/manuscript.ts';
import { checkManuscript } from '../src/content/rules/index.ts';
import { applied } from '../src/exchange/apply.ts';
import { changesIn } from '../src/exchange/changes.ts';
import { tableOfCsv } from '../src/exchange/csv.ts';
import { differences } from '../src/exchange/differences.ts';
import { editedRows } from '../src/exchange/table.ts';
import { tableOfXlsx } from '../src/exchange/xlsx.ts';
import { listed, type Problem, sentence } from '../src/files/problem.ts';
import { commandLine } from './command-line.ts';

const { values, words, misuse } = commandLine({
  does: 'Shows what an edited table changes in content/, and writes it once you agree.',
  calls: ['npm run import -- answers.xlsx', 'npm run import -- answers.csv --yes'],
  words: true,
  options: { yes: { type: 'boolean', default: false, about: 'writes without asking' } },
});
const [table = '', ...more] = words;
if (more.length > 0 || !/\.(csv|xlsx)$/i.test(table)) misuse('Name one edited table.');
if (!existsSync(table)) fail(`There is no file ${table}.`);

const root = process.cwd();
const { manuscript, problems } = readManuscript(root);
if (!manuscript) fail(`Mend content/ first:\n${listed(problems).join('\n')}`);

const read = /\.csv$/i.test(table) ? tableOfCsv : tableOfXlsx;
const rows = await Promise.resolve()
  .then(() => read(readFileSync(table)))
  .then(editedRows)
  .catch((error: Error) => fail(`${table}: ${error.message}`));
const found = changesIn(manuscript, rows);
if (found.problems.length > 0) {
  fail(
    `${found.problems.map((problem) => `${table}, ${problem}`).join('\n')}\nNothing was changed.`,
  );
}
if (found.changes.length === 0) {
  console.log(`${table} says what content/ says. Nothing to change.`);
  process.exit(0);
}

console.log(differences(found.changes));
const files = applied(found.changes, (file) => readFileSync(join(root, file), 'utf8'));
const before = new Set(checkManuscript(manuscript).map(sentence));
const wrong = problemsWith(files).filter((problem) => !before.has(sentence(problem)));
if (wrong.length > 0)
  fail(`These changes would be wrong:\n${listed(wrong).join('\n')}\nNothing was changed.`);

if (!(values.yes || (await agreed()))) fail('Nothing was changed.');
for (const [file, text] of files) writeFileSync(join(root, file), text);
console.log(`Changed ${files.size} ${files.size === 1 ? 'file' : 'files'}.`);

/** What would be wrong with the content if these files were in it. */
function problemsWith(files: ReadonlyMap<string, string>): Problem[] {
  const trial = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    cpSync(join(root, 'content'), join(trial, 'content'), { recursive: true });
    for (const [file, text] of files) writeFileSync(join(trial, file), text);
    const tried = readManuscript(trial);
    return tried.manuscript ? checkManuscript(tried.manuscript) : tried.problems;
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) fail('Nothing was changed. To write these changes, add --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const said = await terminal.question('Write these changes? [y/N] ');
  terminal.close();
  return /^y(es)?$/i.test(said.trim());
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
