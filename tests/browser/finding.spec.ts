import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { readLibrary } from '../../src/content/library.ts';
import { builtPages, langs } from './site.ts';

const { baseUrl } = readLibrary(process.cwd()).site;
const fileOf = (address: string) =>
  join('dist', address.replace(baseUrl, '').replace(/[?#].*$/, '') || 'index.html');

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

for (const lang of langs) {
  test(`a browser can take the search of ${lang} into its address bar`, async ({ page }) => {
    await page.goto(`/${lang}/index.html`);
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    const { urlTemplate } = JSON.parse(data ?? '').potentialAction.target;
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
    expect(urlTemplate.replace('{q}', '{searchTerms}')).toBe(template);
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
