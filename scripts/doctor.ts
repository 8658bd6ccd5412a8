import { calendarDay } from '../src/calendar-day.ts';
import { type Copy, copyAt } from '../src/doctor/copy.ts';
import { examine, type Report } from '../src/doctor/examine.ts';
import { type Part, partsOf } from '../src/doctor/machine.ts';
import { day } from '../src/schema/text.ts';
import { findChromium } from './chromium.ts';
import { commandLine } from './command-line.ts';
import { findPrinter } from './printer.ts';

const { values, words, misuse } = commandLine({
  does: 'Examines a published or unzipped copy of the site, or this machine.',
  calls: [
    'npm run doctor',
    'npm run doctor -- https://example.com/trust/',
    'npm run doctor -- dist --on 2027-01-31',
  ],
  words: true,
  options: {
    json: { type: 'boolean', default: false, about: 'one JSON object on standard output' },
    on: {
      type: 'string',
      default: calendarDay(),
      value: 'DAY',
      about: 'the day to judge reviews and expiry by instead of today',
    },
  },
});
const [target, ...more] = words;
if (more.length > 0) misuse('Name one folder or address, or none to examine this machine.');
if (!day.safeParse(values.on).success)
  misuse(`--on ${values.on} is not a day. Write it as 2027-01-31.`);

if (target === undefined) examineMachine();
else await examineCopy(target);

/** Exit code 1: nothing can be built here. */
function examineMachine(): void {
  const parts = partsOf(process.cwd(), {
    chromium: findChromium,
    printer: findPrinter,
  });
  if (values.json) console.log(JSON.stringify(parts));
  else for (const part of parts) console.log(line(part));
  if (parts.some(({ needed, found }) => needed && !found)) process.exitCode = 1;
}

function line({ name, found, use, get, needed }: Part): string {
  if (found) return `✓ ${name}: ${found}`;
  return `${needed ? '✗' : '–'} ${name}: missing, or out of date. For ${use}. ${get}`;
}

/** Exit code 1: something is to be mended. 2: it could not be examined. */
async function examineCopy(name: string): Promise<void> {
  let copy: Copy;
  let report: Report;
  try {
    copy = copyAt(name);
    report = await examine(copy, values.on, progress);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
  if (values.json) console.log(JSON.stringify(report));
  else print(report);
  if (report.findings.some(({ level }) => level === 'fault')) process.exitCode = 1;
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${done} of ${of} files${done === of ? '\n' : ''}`);
  else if (done % 100 === 0 || done === of) console.error(`${done} of ${of} files`);
}

function print({ copy, on, files, edition, commit, findings }: Report): void {
  console.log(
    `${copy}: ${files} files${edition ? `, edition ${edition}` : ''}${commit ? `, commit ${commit}` : ''}.`,
  );
  const most = 5;
  for (const { check, level, what, fix, files } of findings) {
    console.log(`${level === 'fault' ? '✗' : '–'} ${check}: ${what} ${fix}`);
    for (const file of files.slice(0, most)) console.log(`    ${file}`);
    if (files.length > most) console.log(`    and ${files.length - most} more; --json names all`);
  }
  const faults = findings.filter(({ level }) => level === 'fault').length;
  console.log(faults === 0 ? `No fault on ${on}.` : `Faults: ${faults}, judged on ${on}.`);
}
