import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sumsFile } from '../content/proof-files.ts';
import { sha256 } from '../sha256.ts';
import type { Copy } from './copy.ts';
import type { Findings } from './finding.ts';

/** The SHA-256 of every file of a copy, in hexadecimal. */
export type Manifest = ReadonlyMap<string, string>;

const anew = 'Publish the whole build again, or unzip the copy anew.';

/** Reads the list of sums. Undefined, with a finding, where there is none that can be read. */
export async function readManifest(copy: Copy, found: Findings): Promise<Manifest | undefined> {
  const { status, body } = await copy.ask(sumsFile);
  const fault = (what: string) => {
    found.add({ check: 'files', level: 'fault', what, fix: anew, files: [sumsFile] });
    return undefined;
  };
  if (status !== 200)
    return fault(`There is no list of sums (status ${status}), so nothing can be compared.`);
  const sums = new Map<string, string>();
  for (const line of body.toString('utf8').trimEnd().split('\n')) {
    const [, sum, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (!sum || !file || !isWithin(file))
      return fault(`The list of sums has a line that is none: “${line.slice(0, 80)}”.`);
    sums.set(file, sum);
  }
  return sums;
}

/** Whether a path stays within the copy: a list that came with the files may be as wrong as they are. */
function isWithin(file: string): boolean {
  return !/^\/|[\\\p{Cc}]/u.test(file) && !file.split('/').some((part) => /^\.{0,2}$/.test(part));
}

export function checkSum(file: string, body: Uint8Array, manifest: Manifest, found: Findings) {
  if (sha256(body) === manifest.get(file)) return;
  found.add({
    check: 'files',
    level: 'fault',
    what: 'Not the file that was built: its SHA-256 differs.',
    fix: anew,
    files: [file],
  });
}

/** Of a folder: files that no list names, and compressed files that hold something else. */
export async function checkUnlisted(copy: Copy, manifest: Manifest, found: Findings) {
  for (const file of copy.files ?? []) {
    if (manifest.has(file) || file === sumsFile || file === '_headers') continue;
    const [, plain = '', ending] = /^(.+)\.(br|gz)$/.exec(file) ?? [];
    if (manifest.has(plain) || plain === sumsFile) {
      const open = ending === 'br' ? brotliDecompressSync : gunzipSync;
      const { body } = await copy.ask(file);
      const held = attempt(() => open(body));
      const meant = (await copy.ask(plain)).body;
      if (held?.equals(meant)) continue;
      found.add({
        check: 'files',
        level: 'fault',
        what: 'Does not hold what the file beside it does, yet servers send it in its place.',
        fix: anew,
        files: [file],
      });
      continue;
    }
    found.add({
      check: 'files',
      level: 'note',
      what: 'Not part of the build.',
      fix: 'Find out where it comes from; after a switch of releases, old files of search/ and share/ may stay.',
      files: [file],
    });
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
