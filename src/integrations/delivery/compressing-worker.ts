import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, crc32, deflateRawSync } from 'node:zlib';
import { sha256 } from '../../sha256.ts';

/** A file to be compressed for servers, by brotli of some quality and by gzip. */
export interface FileTask {
  file: string;
  quality: number;
  /** Whether the forms are put beside the file, or only kept for the time when they are. */
  beside: boolean;
}

/** A content to be deflated. */
export interface ContentTask {
  content: Uint8Array;
}

/** Where what was compressed is kept from build to build, by its content. */
const kept: string = workerData;

const port = parentPort;
port?.on('message', (task: FileTask | ContentTask) => {
  if ('file' in task) {
    compress(task);
    port.postMessage(undefined);
  } else {
    // A copy of its own, whose memory can be handed over.
    const made = Uint8Array.from(deflated(task.content));
    port.postMessage(made, [made.buffer]);
  }
});

function compress({ file, quality, beside }: FileTask): void {
  const content = readFileSync(file);
  const forms = { br: brotli(content, quality), gz: gzipped(content) };
  if (!beside) return;
  for (const [ending, form] of Object.entries(forms))
    if (form.length < content.length) writeFileSync(`${file}.${ending}`, form);
}

const deflated = (content: Uint8Array) =>
  keptOr(content, 'deflate', () =>
    deflateRawSync(content, { level: constants.Z_BEST_COMPRESSION }),
  );

const brotli = (content: Uint8Array, quality: number) =>
  keptOr(content, `${quality}.br`, () =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  );

/** As RFC 1952 has it: gzip, deflate, no name, no date, at the highest level, made on no system in particular, so that each makes the same bytes. */
const gzipHead = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255);

function gzipped(content: Uint8Array): Uint8Array {
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(content), 0);
  tail.writeUInt32LE(content.length % 2 ** 32, 4);
  return Buffer.concat([gzipHead, deflated(content), tail]);
}

/** By the content, and by what compresses it. */
function keptOr(content: Uint8Array, form: string, make: () => Uint8Array): Uint8Array {
  const { brotli, zlib } = process.versions;
  const name = sha256(Buffer.concat([Buffer.from(`${brotli} ${zlib} `), content]));
  const file = join(kept, `${name}.${form}`);
  try {
    return readFileSync(file);
  } catch {}
  const made = make();
  try {
    // Whole or not at all. Where it cannot be kept, the next build makes it again.
    mkdirSync(kept, { recursive: true });
    const part = `${file}.${process.pid}.${threadId}`;
    writeFileSync(part, made);
    renameSync(part, file);
  } catch {}
  return made;
}
