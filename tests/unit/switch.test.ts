import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** How many more changes of the disk are made before the process is “killed”. */
const life = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const mortal =
    <A extends unknown[]>(change: (...args: A) => void) =>
    (...args: A) => {
      if (life.left-- <= 0) throw new Error('killed');
      change(...args);
    };
  return { ...fs, renameSync: mortal(fs.renameSync), rmSync: mortal(fs.rmSync) };
});
const { finishSwitch, switchOutput } = await import('../../src/integrations/switch-output.ts');

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'switch-'));
});
afterEach(() => {
  life.left = Number.POSITIVE_INFINITY;
  rmSync(project, { recursive: true });
});

function put(folder: string, text: string): void {
  mkdirSync(join(project, folder));
  writeFileSync(join(project, folder, 'made'), text);
}
const both = () =>
  ['dist', 'dist-server'].map((folder) => readFileSync(join(project, folder, 'made'), 'utf8'));

test('both folders are switched together, and nothing is left beside them', () => {
  put('.dist-next', '1');
  put('.dist-server-next', '1');
  switchOutput({ project });
  expect(both()).toEqual(['1', '1']);
  put('.dist-next', '2');
  put('.dist-server-next', '2');
  switchOutput({ project });
  expect(both()).toEqual(['2', '2']);
  expect(readdirSync(project).sort()).toEqual(['dist', 'dist-server']);
});

test('a switch that is killed between any two moves is ended by the next command', () => {
  let moves = 0;
  for (let whole = false; !whole; moves++) {
    for (const name of readdirSync(project)) rmSync(join(project, name), { recursive: true });
    for (const folder of ['dist', 'dist-server']) {
      put(folder, 'old');
      put(`.${folder}-next`, 'new');
    }
    life.left = moves;
    try {
      switchOutput({ project });
      whole = true;
    } catch {}
    // And killed again as it is ended.
    life.left = 1;
    try {
      finishSwitch(project);
    } catch {}
    life.left = Number.POSITIVE_INFINITY;
    finishSwitch(project);
    expect(both(), `killed before move ${moves + 1}`).toEqual(['new', 'new']);
    expect(readdirSync(project).sort()).toEqual(['dist', 'dist-server']);
  }
  expect(moves).toBeGreaterThan(6);
});

test('what was not switched stays', () => {
  put('dist', 'old');
  put('.dist-next', 'half');
  finishSwitch(project);
  expect(readFileSync(join(project, 'dist/made'), 'utf8')).toBe('old');
  expect(existsSync(join(project, '.dist-next'))).toBe(true);
});
