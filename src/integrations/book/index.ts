import type { AstroIntegration } from 'astro';
import { address } from '../../content/addresses.ts';
import { langs } from '../../i18n/languages.ts';
import { afterBuild } from '../built/index.ts';
import { fillBook } from './fill.ts';

/**
 * Puts every answer and page into the book of its language, and the answers into the page that shows packs, out of the built pages: the two cannot differ. Must come after
 * `search-index`, which would find everything twice, and before `portable`, which checks the book's links.
 */
export function book(): AstroIntegration {
  return afterBuild('book', async ({ pages, write }) => {
    for (const lang of langs) {
      for (const page of [address.book(lang), address.pack(lang)])
        await write(page, fillBook(pages.at(page), pages));
    }
  });
}
