import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file below a folder, as paths with forward slashes, sorted. */
export async function filesOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** The content of every file below a folder. */
export async function contentsOf(root: string): Promise<Map<string, Buffer>> {
  const files = await filesOf(root);
  const read = files.map(async (file) => [file, await readFile(join(root, file))] as const);
  return new Map(await Promise.all(read));
}
