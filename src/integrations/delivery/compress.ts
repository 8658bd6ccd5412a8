import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sha256 } from '../../sha256.ts';

type Compress = (content: Uint8Array) => Promise<Uint8Array>;

/** By the ending that servers look for; each at its highest level. */
const forms: Record<string, Compress> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: async (content) => {
    const compressed = await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION });
    // Names the operating system: the same bytes on each.
    compressed[9] = 255;
    return compressed;
  },
};

/** Each compressed form of a file that is smaller than the file. `kept` is a folder that saves work from build to build. */
export async function compressed(
  content: Uint8Array,
  kept: string,
): Promise<[ending: string, Uint8Array][]> {
  const made = await Promise.all(
    Object.entries(forms).map(
      async ([ending, compress]) =>
        [ending, await keptOr(join(kept, nameOf(content, ending)), () => compress(content))] as [
          string,
          Uint8Array,
        ],
    ),
  );
  return made.filter(([, form]) => form.length < content.length);
}

/** Of the content, and of what compresses it. */
function nameOf(content: Uint8Array, ending: string): string {
  const { brotli, zlib } = process.versions;
  return `${sha256(Buffer.concat([Buffer.from(`${brotli} ${zlib} `), content]))}.${ending}`;
}

async function keptOr(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const found = await readFile(file).catch(() => undefined);
  if (found) return found;
  const made = await make();
  // Whole or not at all. Where it cannot be kept, the next build makes it again.
  const part = `${file}.${process.pid}`;
  await mkdir(join(file, '..'), { recursive: true })
    .then(() => writeFile(part, made))
    .then(() => rename(part, file))
    .catch(() => {});
  return made;
}
