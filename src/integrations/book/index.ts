import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { address } from '../../content/addresses.ts';
import { langs } from '../../i18n/languages.ts';
import { fillBook } from './fill.ts';

/**
 * Puts every answer and page into the book of its language, and the answers into the page that shows packs, out of the built pages: the two cannot differ. Must come after
 * `search-index`, which would find everything twice, and before `portable`, which checks the book's links.
 */
export function book(): AstroIntegration {
  return {
    name: 'book',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const lang of langs) {
          for (const page of [address.book(lang), address.pack(lang)]) {
            const file = join(root, page);
            const html = await readFile(file, 'utf8');
            await writeFile(
              file,
              await fillBook(html, (page) => readFile(join(root, page), 'utf8')),
            );
          }
        }
      },
    },
  };
}
