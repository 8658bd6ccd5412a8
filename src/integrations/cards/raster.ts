import type { Rings } from './outline.ts';

/** How much of its colour a pixel of an edge can have: so many steps. */
export const steps = 15;

/** Where a shape stands: every coordinate times `scale`, then moved by `x` and `y`. Those of a shape run upwards, those of a picture downwards. */
export interface Placement {
  x: number;
  y: number;
  scale: number;
}

/**
 * A picture of few flat colours on paper: each pixel is the number of a colour and of its share in it, `0` for paper.
 * Colour `c` with `s` of the steps is `c * steps + s`.
 */
export class Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** What the sides of a shape add to the pixels that they cross, and to all behind them on the row. */
  readonly #sums: Float32Array;
  #top = 0;
  #bottom = 0;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height);
    // A side at the right border adds to the pixel beyond.
    this.#sums = new Float32Array(width * height + 2);
  }

  /** Leaves nothing but paper. */
  clear(): void {
    this.pixels.fill(0);
  }

  /** Fills shapes, each with its own place, in one colour. Where two overlap the pixel has the colour once. */
  fill(colour: number, shapes: Iterable<readonly [Rings, Placement]>): void {
    [this.#top, this.#bottom] = [this.height, 0];
    for (const [rings, placement] of shapes) for (const ring of rings) this.#ring(ring, placement);
    this.#settle(colour);
  }

  #ring(ring: Float64Array, { x, y, scale }: Placement): void {
    const last = ring.length - 2;
    let fromX = x + (ring[last] as number) * scale;
    let fromY = y - (ring[last + 1] as number) * scale;
    for (let i = 0; i <= last; i += 2) {
      const toX = x + (ring[i] as number) * scale;
      const toY = y - (ring[i + 1] as number) * scale;
      if (fromY < toY) this.#side(fromX, fromY, toX, toY, 1);
      else if (fromY > toY) this.#side(toX, toY, fromX, fromY, -1);
      [fromX, fromY] = [toX, toY];
    }
  }

  /**
   * Adds one side, downwards, by the exact area that lies behind it in each pixel, as Raph Levien's font-rs does
   * (https://medium.com/@raphlinus/inside-the-fastest-font-renderer-in-the-world-75ae5270c445).
   */
  #side(x0: number, y0: number, x1: number, y1: number, turn: number): void {
    const sums = this.#sums;
    const slope = (x1 - x0) / (y1 - y0);
    const first = Math.max(0, Math.floor(y0));
    const end = Math.min(this.height, Math.ceil(y1));
    if (first < this.#top) this.#top = first;
    if (end > this.#bottom) this.#bottom = end;
    let x = y0 < 0 ? x0 - y0 * slope : x0;
    for (let row = first; row < end; row++) {
      const tall = Math.min(row + 1, y1) - Math.max(row, y0);
      const next = x + slope * tall;
      this.#crossing(sums, row, Math.min(x, next), Math.max(x, next), tall * turn);
      x = next;
    }
  }

  /** A side that crosses a row from `left` to `right`, and covers `tall` of its height. */
  #crossing(sums: Float32Array, row: number, left: number, right: number, tall: number): void {
    const limit = this.width;
    const from = Math.min(limit, Math.max(0, left));
    const to = Math.min(limit, Math.max(0, right));
    const cell = Math.floor(from);
    const cells = Math.ceil(to) - cell;
    let at = row * limit + cell;
    if (cells <= 1) {
      const behind = (from + to) / 2 - cell;
      (sums[at] as number) += tall * (1 - behind);
      (sums[at + 1] as number) += tall * behind;
      return;
    }
    // How much of the pixels up to each border lies behind the side grows by half a square, then evenly.
    const share = tall / (to - from);
    let covered = 0;
    let before = 0;
    for (let i = 0; i < cells; i++, at++) {
      const start = Math.max(from, cell + i);
      const stop = Math.min(to, cell + i + 1);
      const inside = (stop - start) * (cell + i + 1 - (start + stop) / 2) * share;
      const area = covered + inside;
      (sums[at] as number) += area - before;
      before = area;
      covered += (stop - start) * share;
    }
    (sums[at] as number) += tall - before;
  }

  /** Sums each row up, and leaves nothing behind for the next shape. */
  #settle(colour: number): void {
    const { width, pixels } = this;
    const sums = this.#sums;
    const start = this.#top * width;
    const end = this.#bottom * width;
    let sum = 0;
    for (let i = start; i < end; i++) {
      sum += sums[i] as number;
      const share = Math.min(steps, Math.round(Math.abs(sum) * steps));
      if (share > 0) pixels[i] = colour * steps + share;
    }
    sums.fill(0, start, end + 2);
  }
}
