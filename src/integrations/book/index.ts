import type { Editing } from '../../build/step.ts';
import { address } from '../../content/addresses.ts';
import { langs } from '../../i18n/languages.ts';
import { fillBook } from './fill.ts';

/**
 * Puts every answer and page into the book of its language, and the answers into the page that shows packs,
 * out of the built pages: the two cannot differ.
 */
export function book({ pages, edit }: Editing): void {
  for (const lang of langs) {
    for (const page of [address.book(lang), address.pack(lang)])
      edit(page, fillBook(pages.at(page), pages));
  }
}
