import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { cardOf } from '../../src/content/cards.ts';
import { readLibrary } from '../../src/content/library.ts';
import { builtPages, langs } from './site.ts';

const library = readLibrary(process.cwd());
const { baseUrl } = library.site;

/** The value of each tag of a page's head, in order; a tag that stands twice has its values joined. */
function tagsOf(html: string): Record<string, string> {
  const tags: Record<string, string> = {};
  for (const [, name = '', value = ''] of html.matchAll(
    /<meta (?:property|name)="([^"]+)" content="([^"]*)"/g,
  )) {
    tags[name] = name in tags ? `${tags[name]} | ${value}` : value;
  }
  return tags;
}

const inFile = (address: string) => readFileSync(join('dist', address), 'utf8');
/** Pages that previews are made of: all but those for readers who are lost or offline. */
const shared = builtPages.filter((address) => inFile(address).includes('property="og:'));

test('every page that has an address of its own says all that previews ask for', async () => {
  const own = builtPages.filter(
    (address) => inFile(address).includes('rel="canonical"') && !address.startsWith('/copies/'),
  );
  expect(own.length).toBeGreaterThan(60);
  const seen = new Map<string, string>();
  for (const address of new Set([...own, ...shared])) {
    const html = inFile(address);
    const tags = tagsOf(html);
    expect(Object.keys(tags), address).toEqual(
      expect.arrayContaining([
        'description',
        'og:type',
        'og:site_name',
        'og:title',
        'og:description',
        'og:url',
        'og:locale',
        'og:locale:alternate',
        'og:image',
        'og:image:alt',
      ]),
    );
    expect(tags, address).toMatchObject({
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
      'twitter:image:alt': tags['og:image:alt'],
    });
    for (const [name, value] of Object.entries(tags))
      expect(value, `${address} ${name}`).not.toBe('');
    const image = (tags['og:image'] ?? '').split(' | ')[0] ?? '';
    expect(image, address).toMatch(/\.png\?v=[0-9a-f]{8}$/);
    const file = join('dist', image.replace(baseUrl, '').replace(/\?.*$/, ''));
    expect(existsSync(file), `${address}: ${file}`).toBe(true);
    seen.set(file, address);
    // Programs that know no Open Graph take the first picture of the page: there must be none that is no card.
    expect(/<img /.test(html.slice(0, html.indexOf('</h1>'))), address).toBe(false);
  }
  for (const [file, address] of seen) {
    const { width, height, format } = await sharp(file).metadata();
    expect([address, width, height, format]).toEqual([address, 1200, 630, 'png']);
    expect(statSync(file).size, file).toBeLessThanOrEqual(80_000);
  }
});

for (const lang of langs) {
  test(`every question, topic, page and chapter of ${lang} has its card`, () => {
    const ids = [
      ...library.questions.map(({ id }) => id),
      ...library.topics.map(({ id }) => id),
      ...library.pages.map(({ id }) => id),
      ...library.chapters.map(({ number }) => `clause-${number}`),
    ];
    const cards = ids.map((id) => cardOf(library, lang, id));
    expect(new Set(cards).size).toBe(ids.length);
    expect(cards.filter((card) => !existsSync(join('dist', card)))).toEqual([]);
    // A clause is shared with the card of its chapter.
    expect(cardOf(library, lang, 'clause-3-1-3-9')).toBe(`/cards/${lang}/clause-3.png`);
  });
}

test('no card is in the copies that are taken away, nor kept on a reader’s device', () => {
  expect(readFileSync('dist/sw.js', 'utf8')).not.toContain('cards/');
});
