import { builtSince } from '../src/doctor/machine.ts';
import { missingOf } from '../src/doctor/programs.ts';
import { commandLine } from './command-line.ts';
import { rows, siteBuild } from './suite/parts.ts';
import { type Outcome, run } from './suite/run.ts';

const all = rows.flat();
const { words, misuse } = commandLine({
  does: 'Runs every check and test, or the parts that are named.',
  calls: ['npm test', ...all.map(({ name, about }) => `npm test -- ${name.padEnd(12)}${about}`)],
  words: true,
});
for (const word of words)
  if (!all.some(({ name }) => name === word)) misuse(`“${word}” is no part of the tests.`);

const parts = all.filter(({ name }) => words.length === 0 || words.includes(name));
// Parts that read dist/ test what the sources say now.
if (parts.some(({ readsSite }) => readsSite) && !builtSince(process.cwd()))
  parts.push(...all.filter((part) => part.name === siteBuild && !parts.includes(part)));

const missing = missingOf([...new Set(parts.flatMap(({ programs }) => programs ?? []))]);
if (missing.length > 0 && process.env.CI === 'true') {
  for (const { name, use, get } of missing)
    console.error(`${name} is missing, and CI=true skips nothing. It is for ${use}. ${get}`);
  console.log(`\n0 passed, ${missing.length} failed, 0 skipped`);
  process.exit(1);
}

const outcomes: Outcome[] = [];
const start = performance.now();
for (const row of rows) {
  const chosen = row.filter((part) => parts.includes(part));
  const first = outcomes.length + 1;
  for (const [i, { name, about }] of chosen.entries())
    console.log(`\n== ${first + i} of ${parts.length}: ${name} (${about})`);
  const ran = await Promise.all(
    chosen.map(async (part) => {
      const outcome = await run(part, chosen.length > 1);
      console.log(`== ${part.name}: ${counted(outcome)}, ${outcome.seconds.toFixed(1)} s`);
      return outcome;
    }),
  );
  outcomes.push(...ran);
  // Everything after it would test an older build.
  if (ran.some(({ name, tally }) => name === siteBuild && tally.failed > 0)) break;
}

console.log();
for (const { name, use, get } of missing)
  console.log(`Skipped: ${use}, for ${name} is missing. ${get}`);
for (const outcome of outcomes) {
  const seconds = outcome.seconds.toFixed(1).padStart(6);
  console.log(`${outcome.name.padEnd(12)}${seconds} s  ${counted(outcome)}`);
}
const sum = (of: keyof Outcome['tally']) => outcomes.reduce((n, { tally }) => n + tally[of], 0);
const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
console.log(
  `${'all'.padEnd(12)}${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s\n`,
);
console.log(counted({ tally: total }));
process.exitCode = total.failed === 0 ? 0 : 1;

function counted({ tally: { passed, failed, skipped } }: Pick<Outcome, 'tally'>): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
