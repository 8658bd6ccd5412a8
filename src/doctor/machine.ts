import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { testPrograms } from './programs.ts';

/** A part that the project uses. */
export interface Part {
  name: string;
  /** Where it is, or which; undefined where it is missing. */
  found: string | undefined;
  use: string;
  get: string;
  /** Whether nothing can be built without it. */
  needed: boolean;
}

/** How a part is looked for; throws, or finds nothing, where it is missing. */
type Look = () => string | undefined;

/**
 * What building, testing and printing need, and whether this machine and this folder have it. The browsers are looked for by the
 * functions given.
 */
export function partsOf(project: string, browsers: { chromium: Look; printer: Look }): Part[] {
  const part = (name: string, look: Look, use: string, get: string, needed = false): Part => ({
    name,
    found: quietly(look),
    use,
    get,
    needed,
  });
  const { engines } = read(project, 'package.json');
  return [
    part(
      'Node.js',
      () => (satisfies(process.versions.node, engines.node) ? process.versions.node : undefined),
      'everything',
      `Install a Node that is ${engines.node}.`,
      true,
    ),
    part('packages', () => installed(project), 'everything', 'Run: npm ci', true),
    part(
      'folder to write to',
      () => {
        accessSync(project, constants.W_OK);
        return project;
      },
      'the build, which puts dist/ there',
      'Give yourself the right to write there.',
      true,
    ),
    part('git', () => version('git', '--version'), 'the commit in provenance.json', debian('git')),
    part(
      'dist/',
      () => (builtSince(project) ? 'newer than its sources' : undefined),
      'serving and testing what content/ says now',
      'Run: npm run build',
    ),
    part(
      'Chromium',
      browsers.chromium,
      'npm run pdf, browser tests',
      'The packages have one for Linux on x64, unless CHROMIUM_PATH names another. Elsewhere, run: npx playwright install chromium',
    ),
    ...Object.values(testPrograms).map(({ name, use, get, find }) => part(name, find, use, get)),
    part(
      'Chromium with a Chinese font',
      browsers.printer,
      'npm run pdf',
      debian('fontconfig fonts-noto-cjk'),
    ),
  ];
}

const debian = (packages: string) => `Debian: apt-get install ${packages}.`;

function quietly(look: Look): string | undefined {
  try {
    return look() || undefined;
  } catch {
    return undefined;
  }
}

/** The first line that a program says of itself; some say it as if it were an error. */
function version(program: string, ...args: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return status === 0 ? (stdout || stderr).trim().split('\n')[0] : undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: npm's own files.
const read = (...path: string[]): any => JSON.parse(readFileSync(join(...path), 'utf8'));

/** Whether `npm ci` has put here what the lock file says, but for what other platforms need. */
function installed(project: string): string | undefined {
  const locked: Record<string, { version?: string; optional?: boolean }> = read(
    project,
    'package-lock.json',
  ).packages;
  const here = read(project, 'node_modules/.package-lock.json').packages;
  const entries = Object.entries(locked).filter(([path]) => path !== '');
  const right = entries.every(
    ([path, { version, optional }]) => here[path]?.version === version || (optional && !here[path]),
  );
  return right ? `${Object.keys(here).length} as locked` : undefined;
}

/** Whether dist/ is newer than everything it is made from. */
export function builtSince(project: string): boolean {
  const sums = statSync(join(project, 'dist/SHA256SUMS.txt'), { throwIfNoEntry: false });
  if (!sums) return false;
  const sources = ['content', 'src', 'public'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(project, folder, file),
    ),
  );
  const files = [...sources, join(project, 'package-lock.json'), join(project, 'astro.config.mjs')];
  return files.every((file) => statSync(file).mtimeMs <= sums.mtimeMs);
}
