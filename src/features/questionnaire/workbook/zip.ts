import { deflateSync, Inflate } from 'fflate';
import { Refusal } from './refusal.ts';

/** The most bytes that the parts which are read may unpack to, all together. */
const mostUnpacked = 128 * 1024 * 1024;
/** A piece this small unpacks to 4 MB at most: deflate makes a byte of 1,032 at best. */
const piece = 4_096;

/** A part as the central directory names it. Offsets are within the zip. */
interface Entry {
  name: string;
  record: Uint8Array;
  method: number;
  crc: number;
  packed: number;
  size: number;
  start: number;
  /** Of its data, and of what follows it. */
  data: number;
  end: number;
}

/**
 * The parts of a zip. They are unpacked when read, and none to more than it says it holds; parts that are not changed keep every byte,
 * even of their compressed form (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #entries: Entry[];
  readonly #tail: Uint8Array;
  #left = mostUnpacked;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const view = viewOf(bytes);
    const last = endRecord(view);
    const [count, size, directory] = [
      view.getUint16(last + 10, true),
      view.getUint32(last + 12, true),
      view.getUint32(last + 16, true),
    ];
    if (directory + size > last) throw new Refusal('broken');
    this.#tail = bytes.slice(last);
    this.#entries = entriesOf(bytes, directory, directory + size, count);
  }

  get names(): string[] {
    return this.#entries.map(({ name }) => name);
  }

  /** The unpacked bytes of a part, or nothing where there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.find((one) => one.name === name);
    if (!entry) return;
    const { method, crc, packed, size, data } = entry;
    if (size > this.#left) throw new Refusal('bomb');
    this.#left -= size;
    const raw = this.#bytes.subarray(data, data + packed);
    if (method !== 0 && method !== 8) throw new Refusal('broken');
    const content = method === 8 ? inflated(raw, size) : raw;
    if (content.length !== size || crcOf(content) !== crc) throw new Refusal('broken');
    return content;
  }

  /** The same zip with some of its parts replaced. */
  with(changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
    const parts: Uint8Array[] = [];
    const records: Uint8Array[] = [];
    let at = 0;
    for (const entry of this.#entries) {
      const content = changed.get(entry.name);
      const record = entry.record.slice();
      const header = this.#bytes.slice(entry.start, entry.data);
      viewOf(record).setUint32(42, at, true);
      const written = content
        ? [header, replaced(record, header, content)]
        : [this.#bytes.subarray(entry.start, entry.end)];
      for (const part of written) {
        parts.push(part);
        at += part.length;
      }
      records.push(record);
    }
    const directory = joined(records);
    const tail = this.#tail.slice();
    viewOf(tail).setUint32(12, directory.length, true);
    viewOf(tail).setUint32(16, at, true);
    return joined([...parts, directory, tail]);
  }
}

/** Where the end of the central directory begins: within the last 64 KB, behind which only a comment may stand. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new Refusal('broken');
}

function entriesOf(bytes: Uint8Array, from: number, until: number, count: number): Entry[] {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    if (at + 46 > until || view.getUint32(at, true) !== 0x02014b50) throw new Refusal('broken');
    const length =
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (at + length > until) throw new Refusal('broken');
    if (view.getUint16(at + 8, true) & 1) throw new Refusal('encrypted');
    const name = new TextDecoder().decode(
      bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)),
    );
    const start = view.getUint32(at + 42, true);
    if (start + 30 > from || view.getUint32(start, true) !== 0x04034b50)
      throw new Refusal('broken');
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const packed = view.getUint32(at + 20, true);
    if (data + packed > from) throw new Refusal('broken');
    entries.push({
      name,
      record: bytes.slice(at, at + length),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size: view.getUint32(at + 24, true),
      start,
      data,
      end: from,
    });
    at += length;
  }
  entries.sort((a, b) => a.start - b.start);
  if (new Set(entries.map(({ name }) => name)).size < entries.length) throw new Refusal('broken');
  for (const [i, entry] of entries.entries()) {
    entry.end = entries[i + 1]?.start ?? from;
    // Parts that share their bytes unpack to far more than there is.
    if (entry.data + entry.packed > entry.end) throw new Refusal('bomb');
  }
  return entries;
}

/** Stops at the first byte beyond the size that was announced. */
function inflated(raw: Uint8Array, size: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((data) => {
    length += data.length;
    if (length > size) throw new Refusal('bomb');
    pieces.push(data);
  });
  try {
    for (let at = 0; at === 0 || at < raw.length; at += piece)
      stream.push(raw.subarray(at, at + piece), at + piece >= raw.length);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('broken');
  }
  return joined(pieces);
}

/** Puts new content into the two records of a part, and gives its compressed form. */
function replaced(record: Uint8Array, header: Uint8Array, content: Uint8Array): Uint8Array {
  const packed = deflateSync(content);
  for (const [view, at] of [
    [viewOf(record), 8],
    [viewOf(header), 6],
  ] as const) {
    // Its sizes stand in front of it, in no record behind it.
    view.setUint16(at, view.getUint16(at, true) & ~8, true);
    view.setUint16(at + 2, 8, true);
    view.setUint32(at + 8, crcOf(content), true);
    view.setUint32(at + 12, packed.length, true);
    view.setUint32(at + 16, content.length, true);
  }
  return packed;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
