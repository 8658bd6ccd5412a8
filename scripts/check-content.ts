import { sentence } from '../src/content/problem.ts';
import { clockDay, reportOn } from '../src/content/report.ts';
import { day } from '../src/schema/text.ts';
import { commandLine } from './command-line.ts';

const { values, misuse } = commandLine({
  does: 'Checks content/, and says by file and line what is wrong and what to do.',
  calls: ['npm run check:content', 'npm run check:content -- --on 2027-01-31'],
  options: {
    json: {
      type: 'boolean',
      default: false,
      about: 'one JSON object: problems and warnings, each with file, line, what and fix',
    },
    strict: { type: 'boolean', default: false, about: 'warnings count as problems' },
    on: {
      type: 'string',
      default: clockDay(),
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
  for (const problem of problems) console.log(sentence(problem));
  for (const warning of warnings) console.log(`warning: ${sentence(warning)}`);
  console.log(problems.length === 0 ? 'content/ has no problem.' : `Problems: ${problems.length}.`);
  if (warnings.length > 0) console.log(`Warnings: ${warnings.length}.`);
}
