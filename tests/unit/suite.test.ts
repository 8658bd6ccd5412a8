import { spawnSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { missingOf } from '../../src/doctor/programs.ts';
import { lacks } from '../needs.ts';

/** Some start a process of their own, which a busy machine lets wait. */
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.unstubAllEnvs());

test('a program is missing where its path leads nowhere', () => {
  vi.stubEnv('FIREFOX_PATH', process.execPath);
  expect(missingOf(['firefox'])).toEqual([]);
  vi.stubEnv('FIREFOX_PATH', '/nowhere');
  vi.stubEnv('PATH', '/nowhere');
  expect(missingOf(['firefox', 'unzip']).map(({ name }) => name)).toEqual(['Firefox', 'unzip']);
});

test('what needs a missing program is skipped, but not by continuous integration', () => {
  vi.stubEnv('PATH', '/nowhere');
  vi.stubEnv('CI', '');
  expect(lacks('unzip')).toBe(true);
  vi.stubEnv('CI', 'true');
  expect(lacks('unzip')).toBe(false);
});

/** `npm test -- …` on a machine without any of the programs. */
function npmTest(...parts: string[]) {
  return spawnSync(process.execPath, ['scripts/test.ts', ...parts], {
    encoding: 'utf8',
    env: { PATH: '/nowhere', FIREFOX_PATH: '/nowhere', CI: 'true' },
  });
}

test('continuous integration fails before it begins where a program is missing', () => {
  const { status, stdout, stderr } = npmTest('portable');
  expect(stderr).toBe(
    'Firefox is missing, and CI=true skips nothing. It is for the tests of a copy opened in Firefox. Debian: apt-get install firefox-esr. Or set FIREFOX_PATH to where it is.\n',
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '\n0 passed, 1 failed, 0 skipped\n' });
});

test('a part that is none is named, with those that are', () => {
  const { status, stdout, stderr } = npmTest('unit', 'units');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('“units” is no part of the tests.\n');
  expect(stderr).toContain('  npm test -- portable ');
});
