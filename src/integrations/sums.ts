import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sha256 } from '../sha256.ts';
import { filesOf } from './portable/index.ts';
import { sumsFile } from './supply-chain/files.ts';

/**
 * Lists the sum of every file that readers can ask for. Must come after everything that writes one; what only servers read
 * is made later.
 */
export function sums(): AstroIntegration {
  return {
    name: 'sums',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const lines: string[] = [];
        for (const file of await filesOf(root)) {
          lines.push(sumLine(file, await readFile(join(root, file))));
        }
        await writeFile(join(root, sumsFile), lines.join(''));
      },
    },
  };
}

/** One line of a list of sums, as `sha256sum` writes it. */
export function sumLine(file: string, content: Uint8Array): string {
  return `${sha256(content)}  ${file}\n`;
}
