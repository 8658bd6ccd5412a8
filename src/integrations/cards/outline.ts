/** Closed rings of straight sides: x and y by turns, as many as a ring has corners. */
export type Rings = readonly Float64Array[];

/** How far a side may stand off the curve that it stands for, in thousandths of an em: less than a tenth of a pixel on a card. */
const tolerance = 0.5;

const known = new Map<string, Rings>();

/** An outline, as SVG path data, in straight sides. Each is worked out once. */
export function ringsOf(outline: string): Rings {
  const found = known.get(outline) ?? flattened(outline);
  known.set(outline, found);
  return found;
}

/** Knows the commands that fonts are drawn in, with absolute coordinates: M, L, Q, C and Z. */
function flattened(outline: string): Rings {
  const rings: Float64Array[] = [];
  let ring: number[] = [];
  const close = () => {
    if (ring.length > 0) rings.push(Float64Array.from(ring));
    ring = [];
  };
  for (const [, command = '', numbers = ''] of outline.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const points = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === 'Z' || command === 'M') close();
    if (command === 'M' || command === 'L') ring.push(...points);
    else if (command === 'Q' || command === 'C')
      ring.push(...curve([...ring.slice(-2), ...points]));
    else if (command !== 'Z') throw new Error(`An outline has the command “${command}”.`);
  }
  close();
  return rings;
}

/** The corners that stand for a Bézier curve of three or four points, without the first. */
function curve(points: readonly number[]): number[] {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  const steps = Math.max(1, Math.ceil(Math.sqrt((bend(xs) + bend(ys)) / tolerance)));
  return Array.from({ length: steps }, (_, i) => [
    at(xs, (i + 1) / steps),
    at(ys, (i + 1) / steps),
  ]).flat();
}

/** How much the control points turn, which bounds how far the curve stands off its chord. */
const bend = ([a = 0, b = 0, c = 0, d = c]: readonly number[]) =>
  Math.max(Math.abs(a - 2 * b + c), Math.abs(b - 2 * c + d) * (d === c ? 0 : 1)) / 2;

/** De Casteljau: a point of the curve by repeated mixing. */
function at(points: readonly number[], part: number): number {
  if (points.length === 1) return points[0] ?? 0;
  return at(
    points.slice(1).map((point, i) => (points[i] ?? 0) * (1 - part) + point * part),
    part,
  );
}
