import type { Problem } from '../../content/problem.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import type { Moved } from '../../schema/moved.ts';
import { anchorsOf } from './addresses.ts';
import { withMovedAnchors } from './moved.ts';
import { placesOf, withPlaces } from './moved-page.ts';

const movedFile = 'content/addresses/moved.yaml';
const isPage = ({ from }: Moved) => !from.includes('#');
const fileOf = (lang: Lang, address: string) => `${lang}${address.split('#')[0]}`;

/** The pages of a build, by file, with every anchor in place that has moved or whose page has. */
export function withMoved(
  pages: ReadonlyMap<string, string>,
  moved: readonly Moved[],
  ledger: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, string> {
  const next = new Map(pages);
  for (const lang of langs) {
    for (const entry of moved.filter(isPage)) {
      const file = fileOf(lang, entry.from);
      const html = next.get(file);
      if (html === undefined) continue;
      const there = entry.to
        ? anchorsOf(pages.get(fileOf(lang, entry.to)) ?? '')
        : new Set<string>();
      const published = [...(ledger.get(`/${file}`)?.keys() ?? [])].filter(
        (anchor) => anchor !== '',
      );
      next.set(file, withPlaces(html, placesOf(entry, moved, published, there, lang), lang));
    }
    const left = new Set(moved.filter(isPage).map(({ from }) => fileOf(lang, from)));
    for (const [file, html] of next)
      if (file.startsWith(`${lang}/`) && !left.has(file))
        next.set(file, withMovedAnchors(file, html, moved));
  }
  return next;
}

/** Declared places that are on no page of the build. */
export function deadAnchors(
  moved: readonly Moved[],
  pages: ReadonlyMap<string, string>,
): Problem[] {
  return moved.flatMap(({ id, to }) => {
    const anchor = to?.split('#')[1];
    if (!to || !anchor) return [];
    return langs
      .filter((lang) => !anchorsOf(pages.get(fileOf(lang, to)) ?? '').has(anchor))
      .slice(0, 1)
      .map((lang) => ({
        file: movedFile,
        what: `"${id}" leads to ${to}, and /${fileOf(lang, to)} has no such anchor.`,
        fix: 'Correct the anchor, or lead to the page without one.',
      }));
  });
}
