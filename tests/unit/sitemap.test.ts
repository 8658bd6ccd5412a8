import { expect, test } from 'vitest';
import { lastChange } from '../../src/content/last-change.ts';
import { readLibrary } from '../../src/content/library.ts';
import { linkedData } from '../../src/content/linked-data.ts';
import { Page } from '../../src/integrations/built/pages.ts';
import { entryOf, sitemapOf } from '../../src/integrations/sitemap/sitemap.ts';
import type { Review } from '../../src/schema/standing.ts';

const base = 'https://a.example/t/';
const page = (canonical: string, more = '') =>
  `<!doctype html><title>x</title><link rel="canonical" href="${canonical}">${more}`;

test('lists a page that stands for itself, with its languages', () => {
  const alternate = '<link rel="alternate" hreflang="en" href="https://a.example/t/en/x.html">';
  expect(entryOf(new Page('zh/x.html', page(`${base}zh/x.html`, alternate)), base)).toEqual({
    address: `${base}zh/x.html`,
    alternates: [['en', `${base}en/x.html`]],
  });
  expect(entryOf(new Page('index.html', page(base)), base)?.address).toBe(base);
});

test.each([
  ['another page stands for it', 'q/x.html', page(`${base}zh/q/x.html`)],
  ['it names no address of its own', '404.html', '<!doctype html><title>x</title>'],
  [
    'it asks not to be listed',
    'zh/x.html',
    page(`${base}zh/x.html`, '<meta name="robots" content="noindex, follow">'),
  ],
])('leaves a page out where %s', (_, file, html) => {
  expect(entryOf(new Page(file, html), base)).toBeUndefined();
});

test('escapes what XML does not allow', () => {
  const xml = sitemapOf([{ address: `${base}?a&b<"`, alternates: [], changed: '2021-01-05' }]);
  expect(xml).toContain('<loc>https://a.example/t/?a&amp;b&lt;&quot;</loc>');
});

test('the last change is the newest day that the content itself names, for each page its own', () => {
  const library = readLibrary(process.cwd());
  const bare = {
    ...library,
    updates: [],
    questions: library.questions.map((one) => ({
      ...one,
      annotations: [],
      standing: {
        ...one.standing,
        reviews: [{ date: '2020-01-01', outcome: 'unchanged' as const }] as [Review],
      },
    })),
  };
  expect(lastChange(bare, '/en/q/soc-types.html')).toBe('2021-01-05');
  expect(lastChange(bare, '/zh/topics/soc.html')).toBe('2021-01-05');
  const [annotation] = library.annotations;
  if (!annotation) throw new Error('The content has no annotation.');
  const annotated = {
    ...bare,
    questions: bare.questions.map((one) =>
      one.id === 'soc-types'
        ? { ...one, annotations: [{ ...annotation, checked: '2026-02-03' }] }
        : one,
    ),
  };
  expect(lastChange(annotated, '/en/q/soc-types.html')).toBe('2026-02-03');
  expect(lastChange(annotated, '/en/q/soc-what-is.html')).toBe('2021-01-05');
  expect(lastChange(annotated, '/zh/topics/soc.html')).toBe('2026-02-03');
  const [first] = library.questions;
  if (!first) throw new Error('The content has no question.');
  const reviewed = first.standing.reviews.at(-1)?.date ?? '';
  expect(lastChange(library, `/zh/q/${first.id}.html`) >= reviewed).toBe(true);
});

test('linked data cannot end its element, whatever the content says', () => {
  const name = '</script><script>alert(1)</script><!--';
  const text = linkedData([{ '@type': 'Question', name }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'Question', name });
});
