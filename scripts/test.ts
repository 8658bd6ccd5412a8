import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { commandLine } from './command-line.ts';
import { findFirefox } from './firefox.ts';

commandLine({ does: 'Runs every check and test.', calls: ['npm test'] });

interface Tally {
  passed: number;
  failed: number;
}

/** A step of `npm test`: a command, and how to read off its report how many tests passed and failed. */
interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** Left out where the command is one check: it passes or fails. */
  tally?: () => Tally;
}

const reports = mkdtempSync(join(tmpdir(), 'reports-'));

function vitest(project: string): Step {
  const file = join(reports, `${project}.json`);
  return {
    name: `${project} tests`,
    command: [
      'vitest',
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    tally: () => {
      const { numPassedTests, numFailedTests, numFailedTestSuites, success } = report(file);
      // A file that could not be loaded has no test that failed.
      return {
        passed: numPassedTests,
        failed: numFailedTests || (success ? 0 : numFailedTestSuites || 1),
      };
    },
  };
}

const browserReport = join(reports, 'browser.json');
const steps: Step[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['astro', 'check'], env: { ASTRO_TELEMETRY_DISABLED: '1' } },
  vitest('unit'),
  { name: 'production build', command: ['node', 'scripts/build.ts'] },
  vitest('search'),
  vitest('site'),
  vitest('server'),
  vitest('portable'),
  vitest('build'),
  {
    name: 'browser tests',
    command: ['playwright', 'test', '--reporter=dot,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
    tally: () => {
      const { stats, errors } = report(browserReport);
      return {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected + errors.length,
      };
    },
  },
];

try {
  findChromium();
  findFirefox();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

const total: Tally = { passed: 0, failed: 0 };
for (const { name, command, env, tally } of steps) {
  console.log(`\n== ${name}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const counted = count(status === 0, tally);
  console.log(`== ${name}: ${counted.passed} passed, ${counted.failed} failed`);
  total.passed += counted.passed;
  total.failed += counted.failed;
  // Everything after it would test an older build.
  if (name === 'production build' && status !== 0) break;
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function count(succeeded: boolean, tally: Step['tally']): Tally {
  if (!tally) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  try {
    const counted = tally();
    // A runner that failed without a failed test (a crash, a timeout) has failed all the same.
    return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the runners' own reports.
function report(file: string): any {
  return JSON.parse(readFileSync(file, 'utf8'));
}
