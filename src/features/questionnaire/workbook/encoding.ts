import { Refusal } from './refusal.ts';

/** How a text file is written, and its bytes as the units in which separators and quotes can be looked for. */
export interface Encoding {
  name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** How many bytes the mark of the byte order takes. */
  mark: number;
  /** Bytes of a unit. */
  width: 1 | 2;
}

/** By its mark, else by what the bytes can be: UTF-16 by its empty halves, UTF-8 and GB18030 by being valid. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return checked(bytes, 'utf-8', 3);
  if (a === 0xff && b === 0xfe) return checked(bytes, 'utf-16le', 2);
  if (a === 0xfe && b === 0xff) return checked(bytes, 'utf-16be', 2);
  // Separators and line ends are in ASCII: half of their bytes are empty, on the same side each time.
  const sample = bytes.subarray(0, 4_096);
  const empty = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) empty[i % 2] = (empty[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  // A few of them are no sign of UTF-16 but of something that is no text.
  const many = sample.length / 16;
  if (odd > many && even < many) return checked(bytes, 'utf-16le', 0);
  if (even > many && odd < many) return checked(bytes, 'utf-16be', 0);
  if (even + odd > 0) throw new Refusal('not-a-workbook');
  for (const name of ['utf-8', 'gb18030'] as const) {
    try {
      return checked(bytes, name, 0);
    } catch {}
  }
  throw new Refusal('encoding');
}

function checked(bytes: Uint8Array, name: Encoding['name'], mark: number): Encoding {
  const width = name.startsWith('utf-16') ? 2 : 1;
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes.subarray(mark));
  } catch {
    throw new Refusal('encoding');
  }
  return { name, mark, width };
}

/** The units of a file behind its mark. In all four encodings a separator, a quote or a line end is a unit that stands for nothing else. */
export function unitsOf(bytes: Uint8Array, { name, mark, width }: Encoding): ArrayLike<number> {
  const content = bytes.subarray(mark);
  if (width === 1) return content;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return Uint16Array.from({ length: content.length >> 1 }, (_, i) =>
    view.getUint16(2 * i, name === 'utf-16le'),
  );
}

export function encoded(text: string, { name }: Encoding): Uint8Array {
  const whole = text.toWellFormed();
  if (name === 'utf-8') return new TextEncoder().encode(whole);
  if (name === 'gb18030') return inGb18030(whole);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < whole.length; i++)
    view.setUint16(2 * i, whole.charCodeAt(i), name === 'utf-16le');
  return bytes;
}

let inTwoBytes: Map<string, number> | undefined;
let inFourBytes: Map<string, number> | undefined;

/** No browser encodes it: the table is what it decodes, read the other way. */
function inGb18030(text: string): Uint8Array {
  inTwoBytes ??= twoBytes();
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const two = inTwoBytes.get(sign);
    if (code < 0x80) bytes.push(code);
    else if (two !== undefined) bytes.push(two >> 8, two & 255);
    else {
      inFourBytes ??= fourBytes();
      // Beyond the first plane they are counted through (https://encoding.spec.whatwg.org/#gb18030-encoder).
      const index = code > 0xffff ? code - 0x10000 + 189_000 : inFourBytes.get(sign);
      if (index !== undefined) bytes.push(...fourOf(index));
    }
  }
  return Uint8Array.from(bytes);
}

function fourOf(index: number): [number, number, number, number] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

function twoBytes(): Map<string, number> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const trails = Array.from({ length: 0xff - 0x40 }, (_, i) => 0x40 + i).filter(
      (t) => t !== 0x7f,
    );
    const signs = decoder.decode(Uint8Array.from(trails.flatMap((trail) => [lead, trail, 0x0a])));
    for (const [i, sign] of signs.split('\n').slice(0, trails.length).entries())
      if (sign.length === 1 && !table.has(sign)) table.set(sign, (lead << 8) | (trails[i] ?? 0));
  }
  return table;
}

/** Of the first plane: 39,420 places, most of them taken. */
function fourBytes(): Map<string, number> {
  const indexes = Array.from({ length: 39_420 }, (_, i) => i);
  const bytes = Uint8Array.from(indexes.flatMap((index) => [...fourOf(index), 0x0a]));
  const table = new Map<string, number>();
  for (const [i, sign] of new TextDecoder('gb18030').decode(bytes).split('\n').entries())
    if (sign.length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, i);
  return table;
}
