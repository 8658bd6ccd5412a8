import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProgramName } from '../../src/doctor/programs.ts';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** A part of `npm test`: a command, and how to read off its report what came of its tests. */
export interface Part {
  name: string;
  about: string;
  command: readonly string[];
  env?: Record<string, string>;
  /** Whether it reads dist/. */
  readsSite?: boolean;
  /** Programs without which some of its tests are skipped. */
  programs?: readonly TestProgramName[];
  /** Left out where the command is one check: it passes or fails. */
  tally?: () => Tally;
}

const reports = mkdtempSync(join(tmpdir(), 'reports-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

const browserReport = join(reports, 'browser.json');

/** The parts in their order. Those of one row need nothing of each other and run side by side. */
export const rows: readonly (readonly Part[])[] = [
  [
    vitest('unit', 'tests that need neither a build nor a browser'),
    {
      name: 'types',
      about: 'types, also in .astro',
      command: ['astro', 'check'],
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
    },
    {
      name: 'lint',
      about: 'format and lint',
      command: ['biome', 'check', '--error-on-warnings', '.'],
    },
  ],
  [{ name: 'site-build', about: 'a production build', command: ['node', 'scripts/build.ts'] }],
  [
    { ...vitest('search', 'the search of the built site'), readsSite: true },
    { ...vitest('site', 'the files of the built site'), readsSite: true },
    {
      ...vitest('server', 'the built site behind real servers'),
      readsSite: true,
      programs: ['nginx', 'brotli', 'caddy'],
    },
  ],
  [
    {
      ...vitest('portable', 'copies of the built site, opened in browsers'),
      readsSite: true,
      programs: ['firefox'],
    },
  ],
  [
    {
      ...vitest('build', 'builds of small sites, good and broken'),
      programs: ['unzip', 'soffice'],
    },
  ],
  [
    {
      name: 'browser',
      about: 'the pages of the built site in Chromium',
      programs: ['chromium'],
      command: ['playwright', 'test', `--reporter=${process.stdout.isTTY ? 'line' : 'dot'},json`],
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
      readsSite: true,
      tally: () => {
        const { stats, errors } = report(browserReport);
        return {
          passed: stats.expected + stats.flaky,
          failed: stats.unexpected + errors.length,
          skipped: stats.skipped,
        };
      },
    },
  ],
];

/** The part that makes what others read. */
export const siteBuild = 'site-build';

function vitest(project: string, about: string): Part {
  const file = join(reports, `${project}.json`);
  return {
    name: project,
    about,
    command: [
      'vitest',
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    tally: () => {
      const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } =
        report(file);
      return {
        passed: numPassedTests,
        // A file that could not be loaded has no test that failed.
        failed: numFailedTests || (success ? 0 : numFailedTestSuites || 1),
        skipped: numPendingTests,
      };
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the runners' own reports.
function report(file: string): any {
  return JSON.parse(readFileSync(file, 'utf8'));
}
