type Rgb = [red: number, green: number, blue: number];

/** The contrast of two colours such as `#1f5fa8`, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, moved towards another no further than it takes to stand out from `ground` by so much. */
export function standingOut(
  colour: string,
  towards: string,
  ground: string,
  least: number,
): string {
  const shares = Array.from({ length: 101 }, (_, i) => i / 100);
  const moved = shares.map((share) => mixed(colour, towards, share));
  return moved.find((one) => contrast(one, ground) >= least) ?? towards;
}

/** A colour between two: `share` 0 is the first, 1 the other. */
export function mixed(one: string, other: string, share: number): string {
  const [from, to] = [rgb(one), rgb(other)];
  const mix = (i: 0 | 1 | 2) => Math.round(from[i] + (to[i] - from[i]) * share);
  return `#${[mix(0), mix(1), mix(2)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function rgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function luminance(colour: string): number {
  const [red, green, blue] = rgb(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
