import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../i18n/languages.ts';
import { sha256 } from '../../sha256.ts';

/** Where `npm run pdf` leaves the printed books for the build that follows. */
export const printedFolder = '.printed';

export const pdfPath = (lang: Lang) => `${printedFolder}/trust-center-${lang}.pdf`;

/** Stands at the end of a printed book, where readers of PDF ignore it: the sum of the page it was printed from. */
export const pdfMark = (sum: string) => `\n%printed-from ${sum}\n`;

/**
 * The printed book, where there is one of this very page: an older one would say something else than the site. Else why
 * there is none.
 */
export function printedBook(project: string, lang: Lang, book: string): Uint8Array | string {
  const path = join(project, pdfPath(lang));
  if (!existsSync(path)) return 'never printed';
  const pdf = readFileSync(path);
  const sum = sha256(book);
  return pdf.subarray(-200).toString('latin1').endsWith(pdfMark(sum))
    ? pdf
    : 'printed from other content';
}
