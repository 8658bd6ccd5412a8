import type { Build } from '../build/step.ts';
import { sumsFile } from '../content/proof-files.ts';
import { sha256 } from '../sha256.ts';
import { contentsOf } from './built/files.ts';

/** Lists the sum of every file that readers can ask for. */
export async function sums({ root, write }: Build): Promise<void> {
  const files = [...(await contentsOf(root))];
  await write(sumsFile, files.map(([file, content]) => sumLine(file, content)).join(''));
}

/** One line of a list of sums, as `sha256sum` writes it. */
export function sumLine(file: string, content: Uint8Array): string {
  return `${sha256(content)}  ${file}\n`;
}
