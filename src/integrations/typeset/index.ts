import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { address } from '../../content/addresses.ts';
import { readLibrary } from '../../content/library.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import { filesOf } from '../portable/index.ts';
import { Abbreviations } from './abbreviations.ts';
import { type Setting, typesetPage } from './page.ts';

/**
 * Sets what a rule can set better than an author on sixty pages: foreign words get their language, abbreviations are explained
 * where a page uses them first. Must come after `book`, which takes over pages as they are written, and before `portable`,
 * which checks the links.
 */
export function typeset(): AstroIntegration {
  let project = '';
  return {
    name: 'typeset',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const library = readLibrary(project);
        const page = library.pages.find(({ kind }) => kind === 'glossary');
        const glossary = new Map(page ? library.glossary.map((term) => [term.id, term]) : []);
        for (const lang of langs) {
          const abbreviations = new Abbreviations([...glossary.values()], lang);
          for (const file of await filesOf(root)) {
            if (!file.startsWith(`${lang}/`) || !file.endsWith('.html')) continue;
            const html = await readFile(join(root, file), 'utf8');
            const set = typesetPage(html, {
              lang,
              abbreviations,
              glossary,
              ...explaining(`/${file}`, lang, page?.id),
            });
            if (set !== html) await writeFile(join(root, file), set);
          }
        }
      },
    },
  };
}

/** How a page explains its terms. */
function explaining(
  file: string,
  lang: Lang,
  id: string | undefined,
): Pick<Setting, 'explains' | 'glossaryPage'> {
  const glossaryPage = id && address.page(lang, id);
  if (!glossaryPage || file === glossaryPage) return { explains: 'none', glossaryPage };
  return file === address.book(lang)
    ? { explains: 'book', glossaryPage: id }
    : { explains: 'notes', glossaryPage };
}
