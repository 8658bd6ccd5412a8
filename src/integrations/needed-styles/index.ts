import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesOf } from '../portable/index.ts';
import { withNeededStyles } from './needed.ts';

/**
 * Leaves in each page the style rules that may apply to it. Must come after everything that adds elements, and before
 * `policy`, which allows the sheet by its hash.
 */
export function neededStyles(): AstroIntegration {
  return {
    name: 'needed-styles',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of (await filesOf(root)).filter((name) => name.endsWith('.html'))) {
          const html = await readFile(join(root, file), 'utf8');
          await writeFile(join(root, file), withNeededStyles(html));
        }
      },
    },
  };
}
