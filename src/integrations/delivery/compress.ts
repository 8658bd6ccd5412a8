import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, crc32, deflateRaw } from 'node:zlib';
import { sha256 } from '../../sha256.ts';

const deflating = promisify(deflateRaw);
const brotli = promisify(brotliCompress);

/** As RFC 1952 has it: gzip, deflate, no name, no date, at the highest level, made on no system in particular, so that each makes the same bytes. */
const gzipHead = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255);

/** Compresses by all processors at once; what it has made is kept from build to build, by its content. */
export class Compressor {
  readonly #kept: string;
  /** Asked for twice: by the zip, and by what servers send. */
  readonly #deflated = new Map<string, Promise<Uint8Array>>();

  /** `kept` is a folder. */
  constructor(kept: string) {
    this.#kept = kept;
  }

  /** Raw deflate, at its highest level. */
  deflated(content: Uint8Array): Promise<Uint8Array> {
    const name = nameOf(content, 'deflate');
    const found = this.#deflated.get(name);
    if (found) return found;
    const made = keptOr(join(this.#kept, name), () =>
      deflating(content, { level: constants.Z_BEST_COMPRESSION }),
    );
    this.#deflated.set(name, made);
    return made;
  }

  async gzipped(content: Uint8Array): Promise<Uint8Array> {
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(crc32(content), 0);
    tail.writeUInt32LE(content.length % 2 ** 32, 4);
    return Buffer.concat([gzipHead, await this.deflated(content), tail]);
  }

  brotli(content: Uint8Array, quality: number): Promise<Uint8Array> {
    return keptOr(join(this.#kept, nameOf(content, `${quality}.br`)), () =>
      brotli(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
    );
  }
}

/** Of the content, and of what compresses it. */
function nameOf(content: Uint8Array, form: string): string {
  const { brotli, zlib } = process.versions;
  return `${sha256(Buffer.concat([Buffer.from(`${brotli} ${zlib} `), content]))}.${form}`;
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
