import type { Editing } from '../../build/step.ts';
import { address } from '../../content/addresses.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import { Abbreviations } from './abbreviations.ts';
import { namePattern } from './breaks.ts';
import { typesetPage } from './page.ts';
import type { Setting } from './setting.ts';

/**
 * Sets what a rule can set better than an author on sixty pages: foreign words get their language, abbreviations are explained
 * where a page uses them first.
 */
export function typeset({ library, pages, edit }: Editing): void {
  const page = library.pages.find(({ kind }) => kind === 'glossary');
  const glossary = new Map(page ? library.glossary.map((term) => [term.id, term]) : []);
  for (const lang of langs) {
    const abbreviations = new Abbreviations([...glossary.values()], lang);
    const names = namePattern([
      library.site.provider[lang],
      library.site.name[lang],
      ...library.glossary.map(({ term }) => term[lang]),
      ...library.products.map(({ name }) => name[lang]),
    ]);
    for (const built of pages.all(lang)) {
      const explains = explaining(`/${built.file}`, lang, page?.id);
      const set = typesetPage(built, {
        lang,
        abbreviations,
        glossary,
        names,
        ...explains,
      });
      edit(built.file, set);
    }
  }
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
