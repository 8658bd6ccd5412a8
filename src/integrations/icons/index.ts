import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Build } from '../../build/step.ts';
import { ico } from './ico.ts';

/** The one drawing that every icon is made from; it is published as it is, too. */
const drawing = 'favicon.svg';

/** `full`: on its own colour up to the edge, for systems that cut icons to a shape of theirs. */
const icons = [
  { file: 'icon-192.png', size: 192, full: false },
  { file: 'icon-512.png', size: 512, full: false },
  { file: 'icon-maskable-512.png', size: 512, full: true },
  { file: 'apple-touch-icon.png', size: 180, full: true },
];
/** What programs that read no SVG ask for, unasked, at the root of a host. */
const classic = { file: 'favicon.ico', sizes: [16, 32, 48] };

/** Makes every icon out of one drawing. */
export async function iconSet({ root, write }: Build): Promise<void> {
  const svg = await readFile(join(root, drawing), 'utf8');
  const [, background] = /fill="(#[\da-f]{6})"/i.exec(svg) ?? [];
  if (!background)
    throw new Error(`public/${drawing}: its first fill must be a colour such as #9f2b17.`);
  const png = (size: number, full: boolean) => {
    // 72 pixels an inch is one pixel a unit of the drawing, which is 32 units wide.
    const image = sharp(Buffer.from(svg), { density: (72 * size) / 32 }).resize(size, size);
    return (full ? image.flatten({ background }) : image).png({ palette: true }).toBuffer();
  };
  for (const { file, size, full } of icons) await write(file, await png(size, full));
  const images = await Promise.all(
    classic.sizes.map(async (size) => ({ size, png: await png(size, false) })),
  );
  await write(classic.file, ico(images));
}
