import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandLine } from './command-line.ts';

commandLine({
  does: 'Measures a build of the last commit in a clone of its own: the first, without anything kept, and the one after it.',
  calls: ['npm run bench:build'],
});

interface Measured {
  /** Seconds of each step, as the build told them. */
  steps: Map<string, string>;
  seconds: number;
  /** The largest amount of memory that its process held, in MB. */
  peak: number;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
try {
  const clone = join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', '.', clone]);
  // The same packages, without what earlier builds have kept among them.
  mkdirSync(join(clone, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.'))
      symlinkSync(resolve('node_modules', name), join(clone, 'node_modules', name), 'junction');
  const first = await measured(clone);
  const second = await measured(clone);
  console.log('step, seconds                  first  again');
  for (const [step, took] of first.steps)
    console.log(
      `${step.padEnd(28)}${took.padStart(8)}${(second.steps.get(step) ?? '').padStart(7)}`,
    );
  const row = (name: string, one: number, other: number, digits: number) =>
    console.log(
      `${name.padEnd(28)}${one.toFixed(digits).padStart(8)}${other.toFixed(digits).padStart(7)}`,
    );
  row('whole command', first.seconds, second.seconds, 1);
  row('largest memory, MB', first.peak, second.peak, 0);
} finally {
  rmSync(folder, { recursive: true });
}

async function measured(cwd: string): Promise<Measured> {
  const peak = 'peak of memory: ';
  const tell = `process.on('exit', () => console.log('${peak}' + process.resourceUsage().maxRSS));`;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, 'scripts/build.ts'],
    { cwd, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(`The build failed.\n${output}`);
  const lines = output.split('\n');
  return {
    steps: new Map(
      lines.flatMap((line) => {
        const [, took, step] = /^ *(\d+\.\d) s {2}(.*)$/.exec(line) ?? [];
        return took && step ? [[step, took] as const] : [];
      }),
    ),
    seconds: (performance.now() - began) / 1000,
    peak: Number(lines.find((line) => line.startsWith(peak))?.slice(peak.length)) / 1000,
  };
}
