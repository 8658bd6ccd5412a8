import { join } from 'node:path';
import type { Scripts } from '../classic-script.ts';
import { siteOf } from './contents.ts';

/**
 * The service worker of a build: it keeps at most `budget` bytes at once. Without a budget, one that removes itself and
 * all that an earlier one kept.
 */
export async function workerScript(
  scripts: Scripts,
  project: string,
  files: ReadonlyMap<string, Uint8Array>,
  budget: number | null,
): Promise<string> {
  const { code } = await scripts.of(
    join(project, 'src/worker', budget === null ? 'gone.ts' : 'main.ts'),
  );
  return budget === null
    ? `${code}\n`
    : `const site=${JSON.stringify(siteOf(files, budget))};\n${code}\n`;
}
