import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Build } from '../../build/step.ts';
import { coloursOf } from '../../features/brand/theme.ts';
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

/** Makes every icon out of one drawing: the mark of the brand, else the one in `public/`, else a plain one. */
export async function iconSet({ project, root, library, write }: Build): Promise<void> {
  const { brand } = library;
  const { accent, paper } = coloursOf(brand, 'light');
  const svg = brand?.mark
    ? await readFile(join(project, 'content', brand.mark), 'utf8')
    : existsSync(join(root, drawing))
      ? await readFile(join(root, drawing), 'utf8')
      : plainMark(accent, paper);
  if (brand?.mark || !existsSync(join(root, drawing))) await write(drawing, svg);
  const [, background = accent] = /fill="(#[\da-f]{6}|#[\da-f]{3})"/i.exec(svg) ?? [];
  const [, width = 32] = /viewBox="0 0 ([\d.]+) /.exec(svg) ?? [];
  const png = (size: number, full: boolean) => {
    // 72 pixels an inch is one pixel a unit of the drawing.
    const image = sharp(Buffer.from(svg), { density: (72 * size) / Number(width) }).resize(
      size,
      size,
    );
    return (full ? image.flatten({ background }) : image).png({ palette: true }).toBuffer();
  };
  for (const { file, size, full } of icons) await write(file, await png(size, full));
  const images = await Promise.all(
    classic.sizes.map(async (size) => ({ size, png: await png(size, false) })),
  );
  await write(classic.file, ico(images));
}

/** A sheet with a tick. */
function plainMark(accent: string, paper: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${accent}" d="M3 3h26v26H3z"/><path fill="none" stroke="${paper}" stroke-width="3" d="m9 17 5 5 9-12"/></svg>\n`;
}
