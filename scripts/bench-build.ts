import { commandLine } from './command-line.ts';
import { inClone, measuredBuild } from './measured-build.ts';

commandLine({
  does: 'Measures a build of the last commit in a clone of its own: the first, without anything kept, and the one after it.',
  calls: ['npm run bench:build'],
});

await inClone(async (clone) => {
  const first = await measuredBuild(clone);
  const second = await measuredBuild(clone);
  const row = (name: string, one: number, other = 0, digits = 1) =>
    console.log(
      `${name.padEnd(28)}${one.toFixed(digits).padStart(8)}${other.toFixed(digits).padStart(7)}`,
    );
  console.log('step, seconds                  first  again');
  for (const [step, took] of first.steps) row(step, took, second.steps.get(step));
  row('whole command', first.seconds, second.seconds);
  row('most memory at a time, MB', first.peak, second.peak, 0);
});
