import type { Font } from 'harfbuzzjs';
import type { Lang } from '../../i18n/languages.ts';
import type { Fonts } from './fonts.ts';

/** One glyph of a text, all measures in em. */
export interface Glyph {
  /** The characters it stands for. */
  text: string;
  /** SVG path data in thousandths of an em, with y upwards; empty for a space. */
  outline: string;
  width: number;
  /** Moves it from where the glyphs before it end. */
  shift: number;
}

/** A text and the face it is set in. */
export interface Face {
  fonts: Fonts;
  lang: Lang;
  weight: number;
}

/** A character that no font has: a reader would see an empty box. */
export class MissingGlyph extends Error {
  readonly char: string;

  constructor(char: string, text: string) {
    const point = char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    super(`no font of the cards has “${char}” (U+${point}), which stands in “${text}”.`);
    this.char = char;
  }
}

/** Shapes a text of one line. Throws a MissingGlyph. */
export async function glyphsOf(text: string, { fonts, lang, weight }: Face): Promise<Glyph[]> {
  const runs: { font: Font; text: string }[] = [];
  for (const char of text.replace(/\s+/g, ' ').trim()) {
    const font = await fonts.fontFor(char, lang, weight);
    if (!font) throw new MissingGlyph(char, text);
    const last = runs.at(-1);
    if (last?.font === font) last.text += char;
    else runs.push({ font, text: char });
  }
  return (await Promise.all(runs.map(shapeRun))).flat();
}

/** The runs shaped so far: most are of a single character or two, for Chinese fonts come in many parts. */
const shaped = new WeakMap<Font, Map<string, Promise<Glyph[]>>>();

function shapeRun({ font, text }: { font: Font; text: string }): Promise<Glyph[]> {
  const known = shaped.get(font) ?? new Map<string, Promise<Glyph[]>>();
  shaped.set(font, known);
  const run = known.get(text) ?? shapedRun(font, text);
  known.set(text, run);
  return run;
}

async function shapedRun(font: Font, text: string): Promise<Glyph[]> {
  const { Buffer, shape } = await import('harfbuzzjs');
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const infos = buffer.getGlyphInfosAndPositions();
  const unit = font.face.upem;
  return infos.map(({ codepoint, cluster, xAdvance = 0, xOffset = 0 }, i) => ({
    text: text.slice(cluster, infos[i + 1]?.cluster ?? text.length),
    outline: outlineOf(font, codepoint, unit),
    width: xAdvance / unit,
    shift: xOffset / unit,
  }));
}

/** The outlines drawn so far: cards are set in the same few hundred characters. */
const outlines = new WeakMap<Font, Map<number, string>>();

function outlineOf(font: Font, glyph: number, unit: number): string {
  const drawn = outlines.get(font) ?? new Map<number, string>();
  outlines.set(font, drawn);
  const outline = drawn.get(glyph) ?? inThousandths(font.glyphToPath(glyph), unit);
  drawn.set(glyph, outline);
  return outline;
}

function inThousandths(path: string, unit: number): string {
  return path.replace(/-?[\d.]+/g, (number) => String(Math.round((Number(number) / unit) * 1000)));
}
