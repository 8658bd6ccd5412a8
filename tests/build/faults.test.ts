import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { builtProject } from './built-project.ts';

/** Several builds each. */
vi.setConfig({ testTimeout: 400_000 });

const root = process.getuid?.() === 0;

test.skipIf(!root)(
  'a disk that fills up during a build leaves the last good one whole',
  async () => {
    const disk = mkdtempSync(join(tmpdir(), 'disk-'));
    const elsewhere = process.env.TMPDIR;
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', disk]);
    try {
      process.env.TMPDIR = disk;
      const project = builtProject();
      const good = project.dist();
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, 'full'), new Uint8Array(bavail * bsize - 300_000));

      project.replace('content/site.yaml', 'zh: 信任中心', 'zh: 信任');
      const { code, output } = await project.build();
      expect(code).toBe(1);
      expect(output).toMatch(/ENOSPC|no space left/i);
      expect(output.trimEnd().split('\n').at(-1)).toBe(
        'Nothing was changed: dist/ is as it was before.',
      );
      expect(project.dist()).toEqual(good);

      rmSync(join(disk, 'full'));
      expect((await project.build()).code).toBe(0);
      expect(project.dist()).not.toEqual(good);
      expect(existsSync(join(project.root, '.build-lock'))).toBe(false);
    } finally {
      process.env.TMPDIR = elsewhere;
      if (elsewhere === undefined) delete process.env.TMPDIR;
      execFileSync('umount', ['--lazy', disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  },
);

/** Moments of a build, each told by what lies in its folder by then. */
const moments = {
  'as its folder is made': '.dist-next',
  'with the first page': '.dist-next/zh/index.html',
  'with the search': '.dist-next/search',
  'with the copies': '.dist-next/copies',
  'with the worker': '.dist-next/sw.js',
};

test('a build that is killed, wherever it is, leaves the last good one whole; while it is at work, a second one says so and stops', async () => {
  const project = builtProject();
  const good = project.dist();
  const { root } = project;
  const { child, done } = project.start();
  onTestFinished(() => void child.kill('SIGKILL'));
  // Stopped, it leaves on the disk what it would leave if it were killed.
  for (const [moment, file] of Object.entries(moments)) {
    while (!existsSync(join(root, file)) && child.exitCode === null) await setTimeout(2);
    child.kill('SIGSTOP');
    expect(child.exitCode, moment).toBeNull();
    expect(project.dist(), moment).toEqual(good);
    if (file === '.dist-next') {
      const { code, output } = await project.build();
      expect(code).toBe(1);
      expect(output).toMatch(
        new RegExp(
          `^Another build \\(process ${child.pid}\\) has been at work in this folder since [^\\n]*\\n$`,
        ),
      );
    }
    child.kill('SIGCONT');
  }
  child.kill('SIGKILL');
  expect((await done).code).toBeNull();
  expect(project.dist()).toEqual(good);

  // Between two moves of the switch, and then a build that fails: both folders are those of the build that was killed.
  rmSync(join(root, '.dist-next'), { recursive: true, force: true });
  writeFileSync(join(root, '.dist-switching'), '');
  renameSync(join(root, 'dist'), join(root, '.dist-next'));
  project.replace('content/systems.yaml', 'level: 3', 'level: 9');
  expect((await project.build()).code).toBe(1);
  expect(project.dist()).toEqual(good);
  project.remove();
});
