import { rmSync } from 'node:fs';
import { join } from 'node:path';
import config from '../../astro.config.mjs';
import { siteBuild } from './astro.ts';
import type { Build } from './step.ts';

const folder = '.pages-next';

/** Has Astro write the pages of a project, and gives them to one who only reads them; no file stays behind. */
export async function withPages<T>(project: string, read: (built: Build) => T): Promise<T> {
  const found: T[] = [];
  const integrations = siteBuild(
    [
      {
        name: 'reading',
        phase: 'read',
        does: 'Reads the pages.',
        reads: ['pages', 'content'],
        writes: [],
        run: (built) => void found.push(read(built)),
      },
    ],
    folder,
  );
  try {
    const { build } = await import('astro');
    await build({ ...config, root: project, configFile: false, logLevel: 'warn', integrations });
  } finally {
    rmSync(join(project, folder), { recursive: true, force: true });
  }
  const [one] = found;
  if (one === undefined) throw new Error('Astro wrote no pages.');
  return one;
}
