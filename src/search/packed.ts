/**
 * Bytes as text of a script. A server compresses each byte as it is, while base64 would hide from it what repeats; the commoner half of the bytes take
 * one byte of UTF-8. First stands the character of each byte from 0 to 255, then the bytes.
 */

/** What a string in a script holds as it is, and no text changes: ASCII first, then letters. */
const characters = [
  ..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !#$%&'()*+,-./:;=>?@[]^_`{|}~",
  ...Array.from({ length: 256 }, (_, i) => String.fromCharCode(0xc0 + i)),
].slice(0, 256);

export function pack(bytes: Uint8Array): string {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const table: string[] = [];
  [...counts.keys()]
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .forEach((byte, rank) => {
      table[byte] = characters[rank] ?? '';
    });
  return table.join('') + Array.from(bytes, (byte) => table[byte]).join('');
}

/** Throws where the text was not made by `pack`. */
export function unpack(text: string): Uint8Array<ArrayBuffer> {
  if (text.length < 256) throw new Error('A file of the search is damaged.');
  const byteOf = new Uint8Array(0xc0 + 256);
  for (let byte = 0; byte < 256; byte++) byteOf[text.charCodeAt(byte)] = byte;
  const bytes = new Uint8Array(text.length - 256);
  for (let i = 0; i < bytes.length; i++) bytes[i] = byteOf[text.charCodeAt(i + 256)] ?? 0;
  return bytes;
}
