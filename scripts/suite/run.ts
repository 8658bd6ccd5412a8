import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Part, Tally } from './parts.ts';

export interface Outcome {
  name: string;
  tally: Tally;
  seconds: number;
}

/** Runs a part. What it says is shown as it comes, or, where others run beside it, once it has ended. */
export async function run(part: Part, beside: boolean): Promise<Outcome> {
  const start = performance.now();
  const [program = '', ...args] = part.command;
  const child = spawn(program, args, {
    stdio: ['ignore', beside ? 'pipe' : 'inherit', beside ? 'pipe' : 'inherit'],
    env: {
      ...process.env,
      // The many processes of the tests compile the same modules once.
      NODE_COMPILE_CACHE: resolve('node_modules/.cache/node-compile'),
      ...(beside && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
      ...part.env,
    },
    shell: process.platform === 'win32',
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (some: Buffer) => said.push(some));
  const succeeded = await new Promise<boolean>((done) => {
    child.on('error', ({ message }) => {
      said.push(Buffer.from(`${message}. Run: npm ci\n`));
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
  process.stdout.write(Buffer.concat(said));
  const seconds = (performance.now() - start) / 1000;
  return { name: part.name, tally: tallyOf(part, succeeded), seconds };
}

function tallyOf({ tally }: Part, succeeded: boolean): Tally {
  const alone = { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  if (!tally) return alone;
  try {
    const counted = tally();
    // A runner that failed without a failed test (a crash, a timeout) has failed all the same.
    return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
