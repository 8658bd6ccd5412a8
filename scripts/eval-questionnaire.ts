import { readLibrary } from '../src/content/library.ts';
import { matchDataOf } from '../src/features/questionnaire/content/match-data.ts';
import { createMatcher } from '../src/features/questionnaire/match/matcher.ts';
import { knownLangs } from '../src/i18n/known-languages.ts';
import { commandLine } from './command-line.ts';
import {
  faultOf,
  figuresOf,
  type Judged,
  type LabelledRow,
  readRows,
} from './questionnaire-rows.ts';

const usual = 'tests/questionnaire/public-rows.json';

const { words, values, misuse } = commandLine({
  does: `Measures the matcher of questionnaires on a file of labelled rows, ${usual} unless another is named.`,
  calls: [
    'npm run -s eval:questionnaire',
    'npm run -s eval:questionnaire -- tests/questionnaire/rows.json --set hold',
  ],
  words: true,
  options: {
    set: { type: 'string', value: 'tune|hold', about: 'only the rows of this set' },
  },
});
const [file = usual, ...others] = words;
if (others.length > 0) misuse('Name one file of rows, or none.');

const rows = rowsOf(file).filter(({ set }) => values.set === undefined || set === values.set);
if (rows.length === 0) misuse(`${file} has no such rows.`);
const matcher = createMatcher(matchDataOf(readLibrary(process.cwd())));
// Rows of a file of labels are of many questionnaires: what repeats in them is no frame of one.
const judged = rows.map((label): Judged => ({ label, match: matcher.begin([label.row])(0) }));

line('all', judged);
for (const lang of knownLangs) {
  const own = judged.filter(({ label }) => label.lang === lang);
  if (own.length === 0) continue;
  line(lang, own);
  for (const [kind, some] of Map.groupBy(own, ({ label }) => label.kind)) line(`  ${kind}`, some);
}
for (const one of judged) {
  const fault = faultOf(one);
  const { label, match } = one;
  if (fault)
    console.log(
      [
        fault,
        `${match.status} ${match.ids.join(' ') || '-'}`,
        `${label.kind} ${label.ids.join(' ') || '-'}`,
        label.row.replace(/\s+/g, ' '),
      ].join(' | '),
    );
}

function line(name: string, some: readonly Judged[]): void {
  const { rows, precision, recall, falseOnNone, rightGap, topThree } = figuresOf(some);
  const figures = Object.entries({
    precision,
    recall,
    'false on none': falseOnNone,
    'right gap': rightGap,
    'top three': topThree,
  })
    .filter(([, share]) => !Number.isNaN(share))
    .map(([figure, share]) => `${figure} ${(share * 100).toFixed(1)} %`);
  console.log(`${name}: ${[`${rows} rows`, ...figures].join(', ')}`);
}

function rowsOf(file: string): LabelledRow[] {
  try {
    return readRows(file);
  } catch (error) {
    return misuse(`${file} cannot be read as rows: ${(error as Error).message}`);
  }
}
