import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../sha256.ts';
import type { Card } from './card.ts';

const sumLength = 32;
const entrySum = (name: string, png: Uint8Array) =>
  createHash('sha256').update(name).update(png).digest();

/** What the same card may look different for: how it is drawn, and by which versions. */
export function fingerprint(project: string): string {
  const folder = join(project, 'src/integrations/cards');
  const code = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return sha256(JSON.stringify([code, dependencies, process.versions.zlib, process.versions.icu]));
}

/** Drawn cards, kept from build to build by what they were drawn from. */
export class Store {
  readonly #folder: string;
  readonly #drawnBy: string;

  constructor(folder: string, drawnBy: string) {
    this.#folder = folder;
    this.#drawnBy = drawnBy;
    mkdirSync(folder, { recursive: true });
  }

  /** The picture, if it is kept as it was written; one that was cut short, changed or put in another's place is none. */
  get(card: Card): Uint8Array | undefined {
    const name = this.#name(card);
    try {
      const kept = readFileSync(join(this.#folder, name));
      const png = kept.subarray(sumLength);
      return entrySum(name, png).equals(kept.subarray(0, sumLength)) ? png : undefined;
    } catch {
      return undefined;
    }
  }

  set(card: Card, png: Uint8Array): void {
    const name = this.#name(card);
    const file = join(this.#folder, name);
    // Another build may read or write the same entry: it sees all of it or none.
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, Buffer.concat([entrySum(name, png), png]));
    renameSync(aside, file);
  }

  #name(card: Card): string {
    return sha256(JSON.stringify([this.#drawnBy, card]));
  }
}
