import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readLibrary } from '../src/content/library.ts';
import { matchDataOf } from '../src/features/questionnaire/content/match-data.ts';
import { answerText } from '../src/features/questionnaire/facts/answer-text.ts';
import { factOf, isAnswer } from '../src/features/questionnaire/facts/fact.ts';
import { factsOf } from '../src/features/questionnaire/facts/facts-of.ts';
import { createMatcher, type RowMatch } from '../src/features/questionnaire/match/matcher.ts';
import {
  guess,
  guessIn,
  type Layout,
  questionRows,
} from '../src/features/questionnaire/workbook/layout.ts';
import { openWorkbook } from '../src/features/questionnaire/workbook/open.ts';
import { columnName, columnOf } from '../src/features/questionnaire/workbook/places.ts';
import { Refusal, refusalWords } from '../src/features/questionnaire/workbook/refusal.ts';
import type {
  Answer,
  Barrier,
  Table,
  Workbook,
} from '../src/features/questionnaire/workbook/table.ts';
import { isLang, knownLangs } from '../src/i18n/known-languages.ts';
import { commandLine } from './command-line.ts';

const { values, words, misuse } = commandLine({
  does: 'Answers a questionnaire as far as content/ does, and writes it back with nothing else changed.',
  calls: [
    'npm run -s questionnaire -- in.xlsx --out out.xlsx',
    'npm run -s questionnaire -- in.xlsx --json --dry-run',
    'npm run -s questionnaire -- --stdin < questions.txt',
  ],
  words: true,
  options: {
    out: { type: 'string', value: 'FILE', about: 'where the answered questionnaire is written' },
    sheet: { type: 'string', value: 'NAME', about: 'the sheet; else the one that is guessed' },
    question: { type: 'string', value: 'C', about: 'the column of the questions' },
    answer: { type: 'string', value: 'D', about: 'the column of the answers' },
    min: {
      type: 'string',
      value: 'answered|related',
      default: 'answered',
      about: 'which rows are written',
    },
    lang: {
      type: 'string',
      value: knownLangs.join('|'),
      about: 'the language of the answers; else that of each row',
    },
    json: { type: 'boolean', default: false, about: 'one line of JSON for each row' },
    'dry-run': { type: 'boolean', default: false, about: 'writes no file' },
    stdin: { type: 'boolean', default: false, about: 'reads one question a line; prints JSON' },
  },
});
const { out, sheet, min, lang, json, 'dry-run': dry } = values;
if (min !== 'answered' && min !== 'related') misuse(`"${min}" is neither answered nor related.`);
if (lang !== undefined && !isLang(lang)) misuse(`"${lang}" is not a language of the site.`);
const wanted = isLang(lang) ? lang : undefined;

const barriers: Record<Barrier, string> = {
  formula: 'it holds a formula',
  text: 'it holds a text',
  locked: 'it is locked on a protected sheet',
  merged: 'it is merged with others',
  list: 'it offers a list of values, of which a person picks one',
  'too-long': 'the text is longer than a cell holds',
  'no-place': 'there is no cell for it',
};

if (values.stdin) {
  if (words.length > 0) misuse('Name a file, or read questions with --stdin, not both.');
  const lines = readFileSync(0, 'utf8').split(/\r?\n/);
  const matchRow = newMatcher().begin(lines);
  for (const [i, line] of lines.entries()) {
    if (line.trim() !== '') console.log(jsonLine(i + 1, line, matchRow(i)));
  }
} else {
  const [file, ...others] = words;
  if (file === undefined || others.length > 0) misuse('Name one file with a questionnaire.');
  else {
    if (out === undefined && !json && !dry)
      misuse('Say where to write with --out, or look only, with --dry-run.');
    if (out !== undefined && resolve(out) === resolve(file))
      misuse('--out names the file that is read; write to another.');
    try {
      answerFile(file);
    } catch (error) {
      if (!(error instanceof Refusal) && !isFileError(error)) throw error;
      const why =
        error instanceof Refusal ? refusalWords[wanted ?? 'en'][error.code] : error.message;
      console.error(`${basename(file)}: ${why}`);
      process.exitCode = 1;
    }
  }
}

function answerFile(file: string): void {
  const workbook = openWorkbook(new Uint8Array(readFileSync(file)));
  const { table, layout } = placesIn(workbook);
  const all = questionRows(table, layout);
  const rows = all.filter(({ hidden }) => !hidden);
  note(
    [
      table.name && `sheet “${table.name}”`,
      layout.headerRow > 0 && `header in row ${layout.headerRow}`,
      `questions in ${columnName(layout.question)}`,
      `answers in ${columnName(layout.answer)}`,
      layout.comment !== undefined && `comments in ${columnName(layout.comment)}`,
    ]
      .filter(Boolean)
      .join(', '),
  );
  if (rows.length < all.length) note(`${all.length - rows.length} hidden rows are left out`);

  const library = readLibrary(process.cwd());
  const facts = factsOf(library);
  const matchRow = createMatcher(matchDataOf(library)).begin(rows.map(({ question }) => question));
  const answers: Answer[] = [];
  const counts = { answered: 0, related: 0, gap: 0, none: 0 };
  for (const [i, { row, question }] of rows.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${i + 1} of ${rows.length}`);
    const match = matchRow(i);
    counts[match.status]++;
    if (json) console.log(jsonLine(row, question, match));
    if (match.status !== 'answered' && !(match.status === 'related' && min === 'related')) continue;
    const language = wanted ?? match.lang;
    // What the sources leave out is no answer.
    const fact = match.ids.map((id) => factOf(facts, language, id)).find((fact) => isAnswer(fact));
    if (!fact) continue;
    const whole = match.status === 'answered';
    answers.push({ row, text: answerText(fact, language, facts.base, { whole }) });
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  note(
    `${counts.answered} of ${rows.length} answered, ${counts.related} related, ${counts.gap + counts.none} not stated here`,
  );

  const { bytes, cells, left } = workbook.write(table, layout, answers);
  for (const { cell, why } of left) note(`${cell} is not written: ${barriers[why]}`);
  if (out === undefined || dry) return;
  writeFileSync(out, bytes);
  note(`${out}: ${cells.length} cells written`);
}

/** Sheet and columns: those that were named, and guesses for the rest. */
function placesIn({ tables }: Workbook): { table: Table; layout: Layout } {
  const [question, answer] = [columnIn('question'), columnIn('answer')];
  const named = sheet === undefined ? undefined : tables.find(({ name }) => name === sheet);
  if (sheet !== undefined && !named) {
    const names = tables.map(({ name }) => `“${name}”`).join(', ');
    return misuse(`There is no sheet “${sheet}”; there is ${names}.`);
  }
  const found = named ? guessIn(named) : undefined;
  if (question === undefined) {
    if (named && !found) throw new Refusal('no-question-column');
    const { table, layout } =
      named && found ? { table: named, layout: found.layout } : guess(tables);
    return { table, layout: { ...layout, ...(answer === undefined ? {} : { answer }) } };
  }
  const table = named ?? tables.find(({ hidden }) => !hidden) ?? tables[0];
  if (!table) throw new Refusal('no-rows');
  const near = guessIn(table)?.layout;
  const own = near?.question === question ? near : undefined;
  return {
    table,
    layout: {
      headerRow: near?.headerRow ?? 0,
      question,
      answer: answer ?? own?.answer ?? question + 1,
      ...(own?.comment !== undefined && own.comment !== answer ? { comment: own.comment } : {}),
    },
  };
}

function columnIn(option: 'question' | 'answer'): number | undefined {
  const name = values[option];
  if (name === undefined) return;
  if (!/^[a-z]{1,3}$/i.test(name)) misuse(`--${option} takes the letters of a column, such as C.`);
  return columnOf(name.toUpperCase());
}

function newMatcher() {
  return createMatcher(matchDataOf(readLibrary(process.cwd())));
}

function jsonLine(row: number, question: string, { status, ids, why }: RowMatch): string {
  return JSON.stringify({ row, question, status, ids, why });
}

/** All that is not the result goes to stderr. */
function note(what: string): void {
  console.error(what);
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
