import { crc32 } from 'node:zlib';
import { type ZipInputFile, Zip as Zipping } from 'fflate';
import { checkNames } from '../../content/lasting-names.ts';
import { sumsFile } from '../../content/proof-files.ts';
import { sha256 } from '../../sha256.ts';
import type { Compressor } from '../delivery/compress.ts';
import { sumLine } from '../sums.ts';

const deflate = 8;

/** A zip, and the name of the folder in it: two that differ have different names. */
export interface Zip {
  name: string;
  content: Uint8Array;
}

/**
 * One zip of all files, in one folder, with a list of their SHA-256 sums: the same files make the same bytes. `called` is what its name
 * begins with; `day`, as `YYYY-MM-DD`, is the date that each file gets. Throws where a name would not survive unzipping.
 */
export async function zipOf(
  files: ReadonlyMap<string, Uint8Array>,
  called: string,
  day: string,
  compressor: Compressor,
): Promise<Zip> {
  checkNames([...files.keys(), sumsFile]);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = sorted.map(([file, content]) => sumLine(file, content)).join('');
  const name = `${called}-${day}-${sha256(list).slice(0, 8)}`;
  const all = [...sorted, [sumsFile, Buffer.from(list)] as const];
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Zip has no time zone; read as local time, the date is the same everywhere.
  const mtime = new Date(year, month - 1, date);
  const deflated = await Promise.all(all.map(([, content]) => compressor.deflated(content)));

  const parts: Uint8Array[] = [];
  const zip = new Zipping((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [i, [file, content]] of all.entries()) {
    const entry: ZipInputFile = {
      filename: `${name}/${file}`,
      size: content.length,
      crc: crc32(content),
      compression: deflate,
      mtime,
    };
    zip.add(entry);
    entry.ondata?.(null, new Uint8Array(deflated[i] ?? []), true);
  }
  zip.end();
  return { name, content: Buffer.concat(parts) };
}
