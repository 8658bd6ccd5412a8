import { parseArgs } from 'node:util';
import { sentence } from '../src/content/problem.ts';
import { clockDay, reportOn } from '../src/content/report.ts';
import { day } from '../src/schema/text.ts';

const { values } = parseArgs({
  options: {
    /** One JSON object, for editors: `problems` and `warnings`, each with file, line, what and fix. */
    json: { type: 'boolean', default: false },
    /** Warnings count as problems. */
    strict: { type: 'boolean', default: false },
    /** The day to judge reviews by instead of today: what will be overdue then? */
    on: { type: 'string', default: clockDay() },
  },
});
if (!day.safeParse(values.on).success) {
  console.error(`--on ${values.on} is not a day. Write it as 2027-01-31.`);
  process.exit(1);
}

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
