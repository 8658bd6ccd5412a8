import { expect, test } from '@playwright/test';
import { builtIn, exceptionsOf, langs } from './site.ts';

test.describe.configure({ timeout: 120_000 });

for (const lang of langs) {
  test(`the pages of ${lang} say nothing to the console and ask no other host`, async ({
    page,
    baseURL,
  }) => {
    const faults: string[] = [];
    const note = (fault: string) => faults.push(`${new URL(page.url()).pathname}: ${fault}`);
    page.on('console', (message) => {
      // A slow machine stays on a page for so long that the page asks for its service worker.
      if (message.text() !== 'Service Worker registration blocked by Playwright')
        note(`${message.type()}: ${message.text()}`);
    });
    const thrown = exceptionsOf(page);
    page.on('requestfailed', (request) => {
      // What is still on its way when the next page opens is given up, on a busy machine the icon.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`${request.url()} failed`);
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'data:' && origin !== baseURL) note(`asks ${request.url()}`);
    });
    page.on('websocket', (socket) => note(`opens ${socket.url()}`));

    for (const address of builtIn(lang)) await page.goto(address, { waitUntil: 'networkidle' });

    await page.goto(`/${lang}/`);
    const box = page.locator('input[type=search]');
    await box.pressSequentially('SOC 2');
    const result = page.locator('[data-search-state=done] a[data-search-result]').first();
    await expect(result).toBeVisible();
    await box.fill('qqqqqqqqqqqqqqqqq');
    await expect(page.locator('[data-search-state=empty]')).toBeVisible();
    await box.fill('SOC');
    await result.click();
    await page.waitForLoadState('networkidle');
    await page.goto(`/${lang}/search.html?q=SOC`, { waitUntil: 'networkidle' });
    await expect(result).toBeVisible();
    expect([...faults, ...thrown]).toEqual([]);
  });
}
