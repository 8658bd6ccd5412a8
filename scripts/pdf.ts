import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { address } from '../src/content/addresses.ts';
import { editionOf } from '../src/content/edition.ts';
import { readLibrary } from '../src/content/library.ts';
import { langs } from '../src/i18n/languages.ts';
import { pdfMark, pdfPath, printedFolder } from '../src/integrations/copies/printed.ts';
import { sha256 } from '../src/sha256.ts';
import { commandLine } from './command-line.ts';
import { printBook } from './print-book.ts';
import { findPrinter } from './printer.ts';

commandLine({
  does: 'Prints the book of each language, and builds the site that offers it.',
  calls: ['npm run pdf'],
});

const browserPath = printer();
// The book can be printed only once it is built, and the site offers it only in the build after that.
build();
if (browserPath === undefined) process.exit(1);
const day = editionOf(readLibrary(process.cwd()));
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
mkdirSync(printedFolder, { recursive: true });
for (const lang of langs) {
  const file = address.book(lang).slice(1);
  const pdf = await printBook(browser, file, day);
  const sum = sha256(readFileSync(`dist/${file}`));
  writeFileSync(pdfPath(lang), Buffer.concat([pdf, Buffer.from(pdfMark(sum))]));
  console.log(`${pdfPath(lang)}  ${Math.ceil(pdf.length / 1000)} KB`);
}
await browser.close();
build();

/** Undefined, with one line that says why, where a part is missing that printing needs. */
function printer(): string | undefined {
  try {
    return findPrinter();
  } catch (error) {
    console.error(`The site is built without new printed books. ${(error as Error).message}`);
    return undefined;
  }
}

function build(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
