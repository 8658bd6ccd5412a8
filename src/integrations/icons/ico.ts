/** The file starts with how many images it holds; each has an entry of this many bytes, then come the images. */
const headLength = 6;
const entryLength = 16;

/** Packs square PNG images, of less than 256 pixels a side, into one Windows icon. */
export function ico(images: readonly { size: number; png: Uint8Array }[]): Uint8Array {
  const head = Buffer.alloc(headLength + entryLength * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [i, { size, png }] of images.entries()) {
    const entry = headLength + entryLength * i;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}
