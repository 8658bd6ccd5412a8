import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../sha256.ts';

/** What earlier builds have worked out, by what it was worked out from and by which code. It may be lost at any time. */
export class Kept {
  readonly #folder: string;
  readonly #madeBy: string;

  /** `madeBy` stands for the code: whatever another has kept is not found. */
  constructor(folder: string, madeBy: string) {
    this.#folder = folder;
    this.#madeBy = madeBy;
    mkdirSync(folder, { recursive: true });
  }

  /** A value that follows from `from` alone, both of what JSON can hold. */
  of<T>(what: string, from: unknown, make: () => T): T {
    const file = this.#file(what, from);
    const found = read(file);
    if (found !== undefined) return JSON.parse(found);
    const made = make();
    keep(file, JSON.stringify(made));
    return made;
  }

  /** The same of a value that takes time to come. */
  async later<T>(what: string, from: unknown, make: () => Promise<T>): Promise<T> {
    const file = this.#file(what, from);
    const found = read(file);
    if (found !== undefined) return JSON.parse(found);
    const made = await make();
    keep(file, JSON.stringify(made));
    return made;
  }

  #file(what: string, from: unknown): string {
    return join(this.#folder, sha256(JSON.stringify([this.#madeBy, what, from])));
  }
}

const sumLength = 64;

/** Nothing where it was not kept, or was cut short. */
function read(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const value = text.slice(sumLength);
    return text.slice(0, sumLength) === sha256(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Where it cannot be kept, the next build works it out again. */
function keep(file: string, value: string): void {
  try {
    // Another build may read the same entry: it sees all of it or none.
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, sha256(value) + value);
    renameSync(aside, file);
  } catch {}
}

/** Stands for all code that a build runs: its own, and the exact versions of all packages. */
export function codeOf(project: string): string {
  const source = join(project, 'src');
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = [...files, join(project, 'package-lock.json')].map((file) => readFileSync(file));
  return sha256(`${process.version} ${sha256(Buffer.concat(texts))}`);
}
