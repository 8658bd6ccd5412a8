import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';
import { packagedChromium } from './packaged-chromium.ts';

/** The Chromium to print books with. Throws where it or a font for Chinese is missing, and says how to get it. */
export function findPrinter(): string {
  const path = findChromium();
  // It has fonts of its own.
  if (path === packagedChromium()) return path;
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  // Where there is no such program, the system has fonts of its own.
  if (fonts.status === 0 && fonts.stdout === '') {
    throw new Error(
      'No Chinese font was found: install one (Debian: apt-get install fonts-noto-cjk).',
    );
  }
  return path;
}
