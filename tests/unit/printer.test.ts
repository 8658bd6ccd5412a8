import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { findPrinter } from '../../scripts/printer.ts';

const programs = mkdtempSync(join(tmpdir(), 'programs-'));
const browser = join(programs, 'chromium');
const fonts = (list: string) =>
  writeFileSync(join(programs, 'fc-list'), `#!/bin/sh\n${list}\n`, { mode: 0o755 });
writeFileSync(browser, '', { mode: 0o755 });
vi.stubEnv('PATH', programs);
vi.stubEnv('CHROMIUM_PATH', browser);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(programs, { recursive: true });
});

test('books are printed with the Chromium that is installed', () => {
  fonts('echo /usr/share/fonts/han.ttc');
  expect(findPrinter()).toBe(browser);
});

test('without a Chinese font, they would be printed as empty boxes', () => {
  fonts('');
  expect(findPrinter).toThrow(
    'No Chinese font was found: install one (Debian: apt-get install fonts-noto-cjk).',
  );
});

test('a system that keeps no such list is taken to have fonts', () => {
  rmSync(join(programs, 'fc-list'));
  expect(findPrinter()).toBe(browser);
});
