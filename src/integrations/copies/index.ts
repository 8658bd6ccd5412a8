import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { address } from '../../content/addresses.ts';
import { editionOf } from '../../content/edition.ts';
import { type Library, readLibrary } from '../../content/library.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import { sha256 } from '../../sha256.ts';
import { classicScript } from '../classic-script.ts';
import type { LeftOut } from '../left-out.ts';
import { workerFile } from '../offline/contents.ts';
import { workerScript } from '../offline/worker-script.ts';
import { withPolicy } from '../policy/insert.ts';
import { filesOf } from '../portable/index.ts';
import { catalogueOf, knowledgeOf, recordsIn } from '../search-index/contents.ts';
import { type Figures, pageFor, withFigures, withoutMissing } from './copy-page.ts';
import { pdfFile, singleFile, zipFile } from './names.ts';
import { printedBook } from './printed.ts';
import { readmeOf } from './readme.ts';
import { singleOf } from './single.ts';
import { zipOf } from './zip.ts';

/** Only where the site is published: search engines and previews ask for it. */
const publishedOnly = /^cards\//;

/** Makes the copies to take away out of the finished pages. Must come after `portable`. */
export function copies(leftOut: LeftOut): AstroIntegration {
  let project = '';
  return {
    name: 'copies',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const library = readLibrary(project);
        const files = new Map<string, Uint8Array>();
        for (const file of await filesOf(root)) files.set(file, await readFile(join(root, file)));

        const made = new Map<string, Uint8Array>();
        for (const lang of langs) {
          made.set(singleFile(lang), await singleFor(lang, root, project, files, library));
        }
        const unprinted: { file: string; why: string }[] = [];
        for (const lang of langs) {
          const book = files.get(address.book(lang).slice(1)) ?? new Uint8Array();
          const printed = printedBook(project, lang, book);
          if (typeof printed !== 'string') made.set(pdfFile(lang), printed);
          else unprinted.push({ file: pdfFile(lang), why: printed });
        }
        for (const [why, books] of Map.groupBy(unprinted, (book) => book.why)) {
          leftOut.note(books.map(({ file }) => file).join(' and '), why, 'Run: npm run pdf');
        }
        made.set(zipFile(library), await zipFor(files, project, library));
        const figures = new Map<string, Figures>();
        for (const [file, content] of made) {
          figures.set(`/${file}`, { bytes: content.length, sha256: sha256(content) });
          await mkdir(dirname(join(root, file)), { recursive: true });
          await writeFile(join(root, file), content);
        }
        for (const lang of langs) {
          const page = address.copies(lang).slice(1);
          const html = withoutMissing(figures, pageFor('online', text(files, page)));
          await writeFile(join(root, page), withFigures(figures, html));
        }
      },
    },
  };
}

async function singleFor(
  lang: Lang,
  root: string,
  project: string,
  files: ReadonlyMap<string, Uint8Array>,
  library: Library,
): Promise<Uint8Array> {
  const records = await recordsIn(root, lang);
  const { homophones, asked, concepts } = knowledgeOf(lang, records, library);
  const catalogue = { ...catalogueOf(lang, records, library), records, asked, concepts, index: '' };
  const { code } = await classicScript(join(project, 'src/client/single/main.ts'));
  const contents = JSON.stringify({ catalogue, homophones }).replaceAll('<', '\\u003c');
  const file = address.book(lang).slice(1);
  const single = singleOf({
    html: text(files, file),
    file,
    script: `const contents=${contents};\n${code.replaceAll('</script', '<\\/script')}`,
    base: library.site.baseUrl,
    read: (name) => Buffer.from(files.get(name) ?? []).toString('base64'),
  });
  return Buffer.from(withPolicy(single, singleFile(lang)));
}

/** The site as it is unzipped: without what only the published one needs, and knowing that it is a copy. */
async function zipFor(
  files: ReadonlyMap<string, Uint8Array>,
  project: string,
  library: Library,
): Promise<Uint8Array> {
  const copy = new Map([...files].filter(([file]) => !publishedOnly.test(file)));
  for (const lang of langs) {
    const page = address.copies(lang).slice(1);
    copy.set(page, Buffer.from(pageFor('copy', text(files, page))));
  }
  const worker = await workerScript(project, copy, library.site.keepOffline);
  copy.set(workerFile, Buffer.from(worker));
  const edition = editionOf(library);
  copy.set('README.txt', Buffer.from(readmeOf(library, edition)));
  return zipOf(copy, `trust-center-${edition}`, edition);
}

function text(files: ReadonlyMap<string, Uint8Array>, file: string): string {
  return Buffer.from(files.get(file) ?? []).toString('utf8');
}
