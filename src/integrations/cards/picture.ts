import { cardSize } from '../../content/cards.ts';
import type { Colours } from '../../features/brand/theme.ts';
import { type Drawing, inks } from './drawing.ts';
import { left, right } from './layout.ts';
import { ringsOf } from './outline.ts';
import { pngOf } from './png.ts';
import { Raster, steps } from './raster.ts';

/** Paper, and every share of each colour on it. */
const paletteOf = (colours: Colours) => [
  rgb(colours.paper),
  ...inks.flatMap((ink) =>
    Array.from({ length: steps }, (_, i) =>
      mixed(rgb(colours.paper), rgb(colours[ink]), (i + 1) / steps),
    ),
  ),
];

/** One for all cards, for it takes 4 MB: a card is drawn without pausing, and what is written of it is a copy. */
const raster = new Raster(cardSize.width, cardSize.height);

/** A card as PNG. Its few colours, and the shades between them and the paper, need no more than a palette. */
export function picture({ colours, rules, lines }: Drawing): Promise<Uint8Array> {
  raster.clear();
  for (const { y, height, colour } of rules) {
    const box = Float64Array.of(left, -y, right, -y, right, -y - height, left, -y - height);
    raster.fill(inks.indexOf(colour), [[[box], { x: 0, y: 0, scale: 1 }]]);
  }
  for (const { glyphs, x, y, size, colour } of lines) {
    const placed = glyphs.map(
      ({ glyph, x: ahead }) =>
        [ringsOf(glyph.outline), { x: x + ahead * size, y, scale: size / 1000 }] as const,
    );
    raster.fill(inks.indexOf(colour), placed);
  }
  return pngOf(raster.pixels, raster, paletteOf(colours));
}

type Rgb = [red: number, green: number, blue: number];

function rgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mixed(under: Rgb, over: Rgb, share: number): Rgb {
  const mix = (i: 0 | 1 | 2) => Math.round(under[i] + (over[i] - under[i]) * share);
  return [mix(0), mix(1), mix(2)];
}
