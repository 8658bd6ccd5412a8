import { calendarDay } from '../src/calendar-day.ts';
import { annotations } from '../src/content/github.ts';
import { reportOn } from '../src/content/report.ts';
import { listed } from '../src/files/problem.ts';
import { day } from '../src/schema/text.ts';
import { commandLine } from './command-line.ts';

const { values, misuse } = commandLine({
  does: 'Checks content/, and says by file and line what is wrong and what to do.',
  calls: ['npm run check:content', 'npm run check:content -- --on 2027-01-31'],
  options: {
    json: {
      type: 'boolean',
      default: false,
      about: 'one JSON object: problems and warnings, each with code, file, line, what and fix',
    },
    all: {
      type: 'boolean',
      default: false,
      about: 'every problem, also where many are of one kind',
    },
    strict: { type: 'boolean', default: false, about: 'warnings count as problems' },
    on: {
      type: 'string',
      default: calendarDay(),
      value: 'DAY',
      about: 'the day to judge reviews by instead of today: what will be overdue then?',
    },
  },
});
if (!day.safeParse(values.on).success)
  misuse(`--on ${values.on} is not a day. Write it as 2027-01-31.`);

const { problems, warnings } = reportOn(process.cwd(), values.on);
if (values.json) console.log(JSON.stringify({ problems, warnings }));
else print();
process.exitCode = problems.length + (values.strict ? warnings.length : 0) === 0 ? 0 : 1;

function print(): void {
  for (const line of listed(problems, values.all)) console.log(line);
  for (const line of listed(warnings, values.all)) console.log(`warning: ${line}`);
  for (const line of annotations(problems, 'error')) console.log(line);
  for (const line of annotations(warnings, 'warning')) console.log(line);
  console.log(problems.length === 0 ? 'content/ has no problem.' : `Problems: ${problems.length}.`);
  if (warnings.length > 0) console.log(`Warnings: ${warnings.length}.`);
}
