import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Busy, lock } from '../../src/build/lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, '.build-lock');

/** Another process that holds the lock until it is killed. */
async function holder() {
  const code = `const { lock } = await import(${JSON.stringify(resolve('src/build/lock.ts'))}); lock(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('the second build says in one sentence whose the first is, and since when', async () => {
  const child = await holder();
  expect(() => lock(folder)).toThrow(Busy);
  expect(() => lock(folder)).toThrow(
    new RegExp(
      `^Another build \\(process ${child.pid}\\) has been at work in this folder since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC: wait until it is done, or end it\\.$`,
    ),
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
  // What it has left is taken over.
  const unlock = lock(folder);
  expect(JSON.parse(readFileSync(file(), 'utf8')).pid).toBe(process.pid);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder is free again once a build is done', () => {
  lock(folder)();
  lock(folder)();
});

test('a later process with the same number is not taken for the build', () => {
  const { pid } = process;
  writeFileSync(file(), JSON.stringify({ pid, began: '1', since: '2020-01-01 00:00:00 UTC' }));
  if (process.platform === 'linux') lock(folder)();
  else expect(() => lock(folder)).toThrow(Busy);
});

test('a lock that cannot be read is taken over', () => {
  writeFileSync(file(), '{');
  lock(folder)();
});
