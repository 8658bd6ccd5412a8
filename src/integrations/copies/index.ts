import { basename, join } from 'node:path';
import type { Build, Editing } from '../../build/step.ts';
import { address } from '../../content/addresses.ts';
import { copyName, pdfFile, singleFile, zipFile } from '../../content/copy-files.ts';
import { editionOf } from '../../content/edition.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import { withForeign } from '../../search/synonyms.ts';
import { sha256 } from '../../sha256.ts';
import { contentsOf } from '../built/files.ts';
import { Page } from '../built/pages.ts';
import { workerFile } from '../offline/contents.ts';
import { workerScript } from '../offline/worker-script.ts';
import { withPolicy } from '../policy/insert.ts';
import { catalogueOf, knowledgeOf, recordsIn } from '../search-index/contents.ts';
import { type Figures, pageFor, withFigures, withoutMissing } from './copy-page.ts';
import { printedBook } from './printed.ts';
import { readmeOf } from './readme.ts';
import { singleOf } from './single.ts';
import { type Zip, zipOf } from './zip.ts';

/** Only where the site is published: search engines and previews ask for it. */
const publishedOnly = /^cards\//;

/** The pages that say how large the copies are, and what their sums. */
export const copyPages = () => langs.map(address.copies);

/** Makes the copies to take away out of the finished pages. */
export async function copies(built: Editing): Promise<void> {
  const { project, root, library, pages, leftOut, write, edit } = built;
  const files = await contentsOf(root);
  const figures = new Map<string, Figures>();
  const make = (file: string, content: string | Uint8Array) => {
    const bytes = Buffer.from(content);
    figures.set(`/${file}`, { bytes: bytes.length, sha256: sha256(bytes) });
    return write(file, content);
  };

  for (const lang of langs)
    await make(singleFile(library, lang), await singleFor(lang, built, files));
  const unprinted: { file: string; why: string }[] = [];
  for (const lang of langs) {
    const printed = printedBook(project, lang, pages.at(address.book(lang)).html);
    if (typeof printed !== 'string') await make(pdfFile(library, lang), printed);
    else unprinted.push({ file: pdfFile(library, lang), why: printed });
  }
  for (const [why, books] of Map.groupBy(unprinted, (book) => book.why))
    leftOut.note(books.map(({ file }) => file).join(' and '), why, 'Run: npm run pdf');
  const zip = await zipFor(built, files);
  const named = zipFile(library, zip.name);
  await make(named, zip.content);
  for (const lang of langs) {
    const page = pages.at(address.copies(lang));
    const html = withoutMissing(
      figures,
      pageFor('online', page.html).replaceAll(basename(zipFile(library)), basename(named)),
    );
    edit(page.file, withFigures(figures, html));
  }
}

async function singleFor(
  lang: Lang,
  { project, library, pages, scripts }: Build,
  files: ReadonlyMap<string, Buffer>,
): Promise<string> {
  const records = recordsIn(pages, lang);
  const { sounds, asked, concepts, foreign } = knowledgeOf(lang, records, library);
  const known = catalogueOf(lang, records, library);
  const synonyms = withForeign(known.synonyms, foreign);
  const catalogue = { ...known, synonyms, records, asked, concepts, index: '' };
  const { code } = await scripts.of(join(project, 'src/client/single/main.ts'));
  const contents = JSON.stringify({ catalogue, sounds }).replaceAll('<', '\\u003c');
  const single = singleOf({
    book: pages.at(address.book(lang)),
    script: `const contents=${contents};\n${code.replaceAll('</script', '<\\/script')}`,
    base: library.site.baseUrl,
    read: (file) => files.get(file)?.toString('base64') ?? '',
  });
  return withPolicy(new Page(singleFile(library, lang), single));
}

/** The site as it is unzipped: without what only the published one needs, and knowing that it is a copy. */
async function zipFor(
  { project, library, pages, scripts, compressor }: Build,
  files: ReadonlyMap<string, Buffer>,
): Promise<Zip> {
  const copy = new Map([...files].filter(([file]) => !publishedOnly.test(file)));
  for (const lang of langs) {
    const { file, html } = pages.at(address.copies(lang));
    copy.set(file, Buffer.from(pageFor('copy', html)));
  }
  const worker = await workerScript(scripts, project, copy, library.site.keepOffline);
  copy.set(workerFile, Buffer.from(worker));
  const edition = editionOf(library);
  copy.set('README.txt', Buffer.from(readmeOf(library, edition)));
  return zipOf(copy, copyName(library), edition, compressor);
}
