import { type Lang, langs } from '../i18n/languages.ts';
import type { Moved } from '../schema/moved.ts';

/** A page that stands where another was. */
export interface MovedPage {
  /** Its path below the root, without the ending. */
  path: string;
  langs: readonly Lang[];
  moved: Moved;
}

/** The pages to put where published pages were: one per language, and one for the short link of a question or page. */
export function movedPages(moved: readonly Moved[]): MovedPage[] {
  return moved
    .filter(({ from }) => from.endsWith('.html'))
    .flatMap((entry) => {
      const path = entry.from.replace(/^\/|\.html$/g, '');
      const short = /^(?:q\/)?([\w-]+)$/.exec(path)?.[1];
      return [
        ...langs.map((lang) => ({ path: `${lang}/${path}`, langs: [lang], moved: entry })),
        ...(short ? [{ path: `q/${short}`, langs, moved: entry }] : []),
      ];
    });
}
