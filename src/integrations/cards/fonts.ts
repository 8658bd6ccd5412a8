import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'harfbuzzjs';
import type { Lang } from '../../i18n/languages.ts';

/** The packages that bring the glyphs, for no font of the machine is used. */
const packages = {
  han: '@fontsource-variable/noto-sans-sc',
  // The Latin of the former, with proportional quotation marks and dashes.
  latin: '@fontsource-variable/source-sans-3',
} as const;

const order = { zh: ['han', 'latin'], en: ['latin', 'han'] } as const satisfies Record<
  Lang,
  readonly (keyof typeof packages)[]
>;

/** A part of a family that holds some of its characters. */
interface Subset {
  file: string;
  /** First and last code point of each range that it may hold. */
  ranges: [number, number][];
}

/** Where the packages lie; the names of those that are not installed. */
export function fontFolders(project: string): { folders: Map<string, string>; missing: string[] } {
  const { resolve } = createRequire(join(project, 'package.json'));
  const folders = new Map<string, string>();
  const missing: string[] = [];
  for (const [family, name] of Object.entries(packages)) {
    try {
      folders.set(family, dirname(resolve(`${name}/unicode.json`)));
    } catch {
      missing.push(name);
    }
  }
  return { folders, missing };
}

/** Fonts by character, language and weight; each file is read once, and only when a text needs it. */
export class Fonts {
  readonly #subsets = new Map<string, Subset[]>();
  readonly #files = new Map<string, Promise<Uint8Array>>();
  readonly #fonts = new Map<string, Promise<Font>>();
  readonly #found = new Map<string, Promise<Font | undefined>>();

  constructor(folders: ReadonlyMap<string, string>) {
    for (const [family, folder] of folders) this.#subsets.set(family, subsetsIn(folder));
  }

  /** The font that has the character, of the first family of the language that has it. */
  fontFor(char: string, lang: Lang, weight: number): Promise<Font | undefined> {
    return keep(this.#found, `${char} ${lang} ${weight}`, () => this.#find(char, lang, weight));
  }

  async #find(char: string, lang: Lang, weight: number): Promise<Font | undefined> {
    const point = char.codePointAt(0) ?? 0;
    for (const family of order[lang]) {
      for (const { file, ranges } of this.#subsets.get(family) ?? []) {
        if (!ranges.some(([first, last]) => first <= point && point <= last)) continue;
        const font = await this.#font(file, weight);
        if (font.nominalGlyph(point)) return font;
      }
    }
    return undefined;
  }

  #font(file: string, weight: number): Promise<Font> {
    return keep(this.#fonts, `${file} ${weight}`, async () => {
      const { Blob, Face, Font, Variation } = await import('harfbuzzjs');
      const font = new Font(new Face(new Blob(await this.#sfnt(file))));
      font.setVariations([new Variation('wght', weight)]);
      return font;
    });
  }

  #sfnt(file: string): Promise<Uint8Array> {
    return keep(this.#files, file, async () => {
      const { default: decompress } = await import('woff2-encoder/decompress');
      return decompress(readFileSync(file));
    });
  }
}

function subsetsIn(folder: string): Subset[] {
  const { id } = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8'));
  const unicode: Record<string, string> = JSON.parse(
    readFileSync(join(folder, 'unicode.json'), 'utf8'),
  );
  return Object.entries(unicode).map(([name, ranges]) => ({
    file: join(folder, 'files', `${id}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: ranges.split(',').map((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return [first, last];
    }),
  }));
}

function keep<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const found = kept.get(key);
  if (found !== undefined) return found;
  const made = make();
  kept.set(key, made);
  return made;
}
