import type { Build } from '../../build/step.ts';
import { lastChange } from '../../content/last-change.ts';
import { entryOf, sitemapOf } from './sitemap.ts';

/** Lists every page for search engines, as it tells of itself. */
export async function sitemap({ library, pages, write }: Build): Promise<void> {
  const entries = pages.all().flatMap((page) => {
    const entry = entryOf(page, library.site.baseUrl);
    return entry ? { ...entry, changed: lastChange(library, `/${page.file}`) } : [];
  });
  await write('sitemap.xml', sitemapOf(entries));
}
