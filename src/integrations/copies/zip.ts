import { zipSync } from 'fflate';
import { sha256 } from '../../sha256.ts';
import { sumLine } from '../sums.ts';
import { sumsFile } from '../supply-chain/files.ts';
import { checkNames } from './lasting-names.ts';

/** A zip, and the name of the folder in it: two that differ have different names. */
export interface Zip {
  name: string;
  content: Uint8Array;
}

/**
 * One zip of all files, in one folder, with a list of their SHA-256 sums: the same files make the same bytes. `day`, as
 * `YYYY-MM-DD`, is the date that each file gets. Throws where a name would not survive unzipping.
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>, day: string): Zip {
  checkNames([...files.keys(), sumsFile]);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = sorted.map(([file, content]) => sumLine(file, content)).join('');
  const name = `trust-center-${day}-${sha256(list).slice(0, 8)}`;
  const all = [...sorted, [sumsFile, Buffer.from(list)] as const];
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Zip has no time zone; read as local time, the date is the same everywhere.
  const mtime = new Date(year, month - 1, date);
  const content = zipSync(
    Object.fromEntries(all.map(([file, content]) => [`${name}/${file}`, new Uint8Array(content)])),
    { level: 9, mtime },
  );
  return { name, content };
}
