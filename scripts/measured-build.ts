import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a build has cost. */
export interface Measured {
  /** Seconds of each step, as the build told them. */
  steps: Map<string, number>;
  /** On the clock, of the whole command. */
  seconds: number;
  /** The most memory that it held at a time, all its processes together, in MB; looked at ten times a second, where the system tells. */
  peak: number;
  /** The files of the site, and their bytes. */
  files: number;
  bytes: number;
}

/** Gives a clone of the last commit, with the same packages and without anything that earlier builds have kept, to one who works in it. */
export async function inClone(work: (clone: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const clone = join(folder, 'clone');
    execFileSync('git', ['clone', '--quiet', '.', clone]);
    mkdirSync(join(clone, 'node_modules'));
    for (const name of readdirSync('node_modules'))
      if (!name.startsWith('.'))
        symlinkSync(resolve('node_modules', name), join(clone, 'node_modules', name), 'junction');
    await work(clone);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Builds the site in a folder. Throws where the build fails. */
export function measuredBuild(folder: string): Promise<Measured> {
  return measured(process.execPath, ['scripts/build.ts'], folder, 'dist');
}

/** Runs what builds a site into a folder below its own. */
export async function measured(
  program: string,
  args: readonly string[],
  folder: string,
  output: string,
): Promise<Measured> {
  const began = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  let peak = 0;
  const looking = setInterval(() => {
    peak = Math.max(peak, memoryOf(child));
  }, 100);
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(looking);
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`The build in ${folder} failed.\n${said.slice(-4000)}`);
  return { steps: stepsIn(said), seconds, peak, ...sizeOf(join(folder, output)) };
}

/** `  3.1 s  pages`, as a build tells it. */
function stepsIn(said: string): Map<string, number> {
  return new Map(
    said.split('\n').flatMap((line) => {
      const [, took, step] = /^ *(\d+\.\d) s {2}(.*)$/.exec(line) ?? [];
      return took && step ? [[step, Number(took)] as const] : [];
    }),
  );
}

/** What a process and all that it has started hold now, in MB; 0 where there is no /proc. */
function memoryOf({ pid }: ChildProcess): number {
  if (pid === undefined || !existsSync('/proc')) return 0;
  const own = (pid: number): number => {
    try {
      const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
      const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
      const below = children.filter(Boolean).map((child) => own(Number(child)));
      return Number(pages) + below.reduce((sum, one) => sum + one, 0);
    } catch {
      // It has ended.
      return 0;
    }
  };
  const pageSize = 4096;
  return (own(pid) * pageSize) / 1e6;
}

function sizeOf(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { files: files.length, bytes: sizes.reduce((sum, one) => sum + one, 0) };
}
