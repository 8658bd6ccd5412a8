import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

// The sources and the tool are not published with the project.
const tool = '../shared/tools/originality.mjs';

test('no sentence is taken over from a source', ({ skip }) => {
  skip(!existsSync(tool), `${tool} is not there`);
  const { status, stdout } = spawnSync(process.execPath, [tool, 'content'], { encoding: 'utf8' });
  expect(stdout).toContain(' 0 copied runs');
  expect(status).toBe(0);
});
