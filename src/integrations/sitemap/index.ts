import type { AstroIntegration } from 'astro';
import { lastChange } from '../../content/last-change.ts';
import { afterBuild } from '../built/index.ts';
import { entryOf, sitemapOf } from './sitemap.ts';

/** Lists every page for search engines, as it tells of itself. */
export function sitemap(): AstroIntegration {
  return afterBuild('sitemap', async ({ library, pages, write }) => {
    const entries = pages.all().flatMap((page) => {
      const entry = entryOf(page, library.site.baseUrl);
      return entry ? { ...entry, changed: lastChange(library, `/${page.file}`) } : [];
    });
    await write('sitemap.xml', sitemapOf(entries));
  });
}
