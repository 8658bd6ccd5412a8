import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test.each(['#', '?', '*'])('a folder with “%s” in its path is named, not tried', (character) => {
  const folder = mkdtempSync(join(tmpdir(), `a${character}b-`));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/build.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: `Nothing can be built in ${folder}: Vite takes “${character}” for more than a part of a name. Rename the folder.\n`,
  });
});
