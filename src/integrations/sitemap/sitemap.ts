import { escapeQuoted } from '../../html/escape.ts';
import { attribute } from '../../html/parse.ts';
import type { Page } from '../built/pages.ts';

/** A page as a sitemap lists it; addresses are absolute. */
export interface Entry {
  address: string;
  /** The same page in each language, itself among them, by language tag. */
  alternates: [tag: string, address: string][];
  /** `YYYY-MM-DD` */
  changed: string;
}

/** What a page says of itself; `undefined` where it asks not to be listed or says that another one stands for it. */
export function entryOf(
  { file, elements }: Page,
  base: string,
): Omit<Entry, 'changed'> | undefined {
  let canonical = '';
  const alternates: Entry['alternates'] = [];
  for (const element of elements) {
    const value = (name: string) => attribute(element, name) ?? '';
    if (
      element.tagName === 'meta' &&
      value('name') === 'robots' &&
      /noindex/.test(value('content'))
    )
      return undefined;
    if (element.tagName !== 'link') continue;
    if (value('rel') === 'canonical') canonical = value('href');
    if (value('rel') === 'alternate' && value('hreflang'))
      alternates.push([value('hreflang'), value('href')]);
  }
  const own = new URL(file === 'index.html' ? '' : file, base).href;
  return canonical === own ? { address: own, alternates } : undefined;
}

/** The sitemap, as sitemaps.org and Google's extension for languages have it. */
export function sitemapOf(entries: readonly Entry[]): string {
  const list = entries.map(({ address, alternates, changed }) =>
    [
      '<url>',
      `<loc>${escapeQuoted(address)}</loc>`,
      `<lastmod>${changed}</lastmod>`,
      ...alternates.map(
        ([tag, href]) =>
          `<xhtml:link rel="alternate" hreflang="${escapeQuoted(tag)}" href="${escapeQuoted(href)}"/>`,
      ),
      '</url>',
    ].join('\n'),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${list.join('\n')}
</urlset>
`;
}
