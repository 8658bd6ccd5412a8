import type { Problem } from '../../files/problem.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import type { Moved } from '../../schema/moved.ts';
import type { Page, Pages } from '../built/pages.ts';
import { anchorsOf } from './addresses.ts';
import { withMovedAnchors } from './moved.ts';
import { placesOf, withPlaces } from './moved-page.ts';

const movedFile = 'content/addresses/moved.yaml';
const isPage = ({ from }: Moved) => !from.includes('#');
const fileOf = (lang: Lang, address: string) => `${lang}${address.split('#')[0]}`;

/** The text of each page, by file, with every anchor in place that has moved or whose page has. */
export function withMoved(
  pages: Pages,
  moved: readonly Moved[],
  ledger: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, string> {
  const set = (page: Page, lang: Lang) => {
    const left = moved.find((entry) => isPage(entry) && fileOf(lang, entry.from) === page.file);
    if (!left) return withMovedAnchors(page, moved, lang);
    const there = left.to ? anchorsAt(pages, fileOf(lang, left.to)) : new Set<string>();
    const published = [...(ledger.get(`/${page.file}`)?.keys() ?? [])].filter(Boolean);
    return withPlaces(page, placesOf(left, moved, published, there, lang), lang);
  };
  return new Map(
    langs.flatMap((lang) => pages.all(lang).map((page) => [page.file, set(page, lang)] as const)),
  );
}

/** Declared places that are on no page of the build. */
export function deadAnchors(moved: readonly Moved[], pages: Pages): Problem[] {
  return moved.flatMap(({ id, to }) => {
    const anchor = to?.split('#')[1];
    if (!to || !anchor) return [];
    return langs
      .filter((lang) => !anchorsAt(pages, fileOf(lang, to)).has(anchor))
      .slice(0, 1)
      .map((lang) => ({
        file: movedFile,
        code: 'moved-nowhere',
        what: `"${id}" leads to ${to}, and /${fileOf(lang, to)} has no such anchor.`,
        fix: 'Correct the anchor, or lead to the page without one.',
      }));
  });
}

function anchorsAt(pages: Pages, file: string): ReadonlySet<string> {
  const page = pages.find(file);
  return page ? anchorsOf(page) : new Set();
}
