import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lastChange } from '../../content/last-change.ts';
import { readLibrary } from '../../content/library.ts';
import { filesOf } from '../portable/index.ts';
import { entryOf, sitemapOf } from './sitemap.ts';

/** Lists every page for search engines, as it tells of itself. */
export function sitemap(): AstroIntegration {
  let project = '';
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const library = readLibrary(project);
        const entries = [];
        for (const file of await filesOf(root)) {
          if (!file.endsWith('.html')) continue;
          const html = await readFile(join(root, file), 'utf8');
          const entry = entryOf(file, html, library.site.baseUrl);
          if (entry) entries.push({ ...entry, changed: lastChange(library, `/${file}`) });
        }
        await writeFile(join(root, 'sitemap.xml'), sitemapOf(entries));
      },
    },
  };
}
