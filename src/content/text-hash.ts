import type { CheckedMdx } from '../files/files.ts';
import { sha256 } from '../sha256.ts';
import { passagesOf } from './passages.ts';

/** 64 bits in hexadecimal: enough to tell two editions of a text apart. */
export function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value)).slice(0, 16);
}

/** The hash of what a text says. Layout, components and other ways of asking do not count. */
export function textHash(mdx: CheckedMdx<object>): string {
  return hashOf(passagesOf(mdx).map(({ kind, text }) => [kind, text]));
}
