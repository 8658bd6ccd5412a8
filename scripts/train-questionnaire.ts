import { writeFileSync } from 'node:fs';
import { calendarDay } from '../src/calendar-day.ts';
import { readLibrary } from '../src/content/library.ts';
import { matchDataOf, trainedModel } from '../src/features/questionnaire/content/match-data.ts';
import { commandLine } from './command-line.ts';
import { readRows } from './questionnaire-rows.ts';
import { trainedOn } from './questionnaire-training.ts';

const target = 'src/features/questionnaire/match/model.json';

commandLine({
  does: `Trains the matcher of questionnaires on the labelled rows that are for tuning, and writes ${target}.`,
  calls: ['npm run -s train:questionnaire'],
});

const rows = [
  ...readRows('tests/questionnaire/public-rows.json'),
  ...readRows('tests/questionnaire/rows.json').filter(({ set }) => set === 'tune'),
];
const { answered, gap } = trainedOn(rows, matchDataOf(readLibrary(process.cwd())));
const { related } = trainedModel();
const { logistic: _a, ...ofAnswered } = answered;
const { logistic: _g, ...ofGap } = gap;
writeFileSync(
  target,
  `${JSON.stringify(
    {
      about:
        'Made by `npm run -s train:questionnaire`. Figures are of rows judged by models that had seen no row of the same record.',
      trained: calendarDay(),
      rows: rows.length,
      figures: { answered: ofAnswered, gap: ofGap },
      model: { answered: answered.logistic, gap: gap.logistic, related },
    },
    null,
    2,
  )}\n`,
);
console.log(JSON.stringify({ rows: rows.length, answered: ofAnswered, gap: ofGap }));
