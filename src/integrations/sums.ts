import type { AstroIntegration } from 'astro';
import { sha256 } from '../sha256.ts';
import { contentsOf } from './built/files.ts';
import { afterBuild } from './built/index.ts';
import { sumsFile } from './supply-chain/files.ts';

/**
 * Lists the sum of every file that readers can ask for. Must come after everything that writes one; what only servers read
 * is made later.
 */
export function sums(): AstroIntegration {
  return afterBuild('sums', async ({ root, write }) => {
    const files = [...(await contentsOf(root))];
    await write(sumsFile, files.map(([file, content]) => sumLine(file, content)).join(''));
  });
}

/** One line of a list of sums, as `sha256sum` writes it. */
export function sumLine(file: string, content: Uint8Array): string {
  return `${sha256(content)}  ${file}\n`;
}
