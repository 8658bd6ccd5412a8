import type { Lang } from '../../i18n/languages.ts';
import type { Term } from '../../schema/glossary.ts';
import type { Abbreviations } from './abbreviations.ts';

/** How a page is typeset. */
export interface Setting {
  lang: Lang;
  abbreviations: Abbreviations;
  glossary: ReadonlyMap<string, Term>;
  /** Address of the glossary page, in the book the id of its entry; undefined where the site has none. */
  glossaryPage: string | undefined;
  /**
   * `notes`: terms lead to notes at the end of the page. `book`: to the glossary in the book, abbreviations where each entry
   * uses them first. `none`: the glossary page itself.
   */
  explains: 'notes' | 'book' | 'none';
  /** What no heading breaks within. */
  names: RegExp;
}
