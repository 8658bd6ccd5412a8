import { expect, test } from '@playwright/test';
import { langs } from '../browser/site.ts';

const sure = '/zh/q/soc-what-is.html';
const superseded = (lang: string) => `/${lang}/q/privacy-data-movement.html`;

for (const lang of langs) {
  test(`the margin says status, review and owner (${lang})`, async ({ page }) => {
    await page.goto(superseded(lang));
    const margin = page.locator('.margin');
    await expect(margin.locator('time').first()).toHaveText('2026-11-24');
    await expect(margin.locator('time').nth(1)).toHaveText('2027-05-24');
    await expect(margin).toContainText(
      lang === 'zh' ? '与来源核对，无须修改' : 'checked against the source, unchanged',
    );
    await expect(margin).toContainText(lang === 'zh' ? '隐私编辑' : 'Privacy editor');
  });

  test(`a superseded fact leads to what replaced it (${lang})`, async ({ page }) => {
    await page.goto(superseded(lang));
    const note = page.locator('.status[data-warning]');
    await expect(note).toContainText('2010/87/EU');
    await note.locator('li a').click();
    await expect(page).toHaveURL(/#scc-2021-914$/);
    await expect(page.locator('#scc-2021-914')).toBeInViewport();

    // On the page of the topic the annotation is on the answer's own page.
    await page.goto(`/${lang}/topics/privacy.html`);
    await page.locator('#privacy-data-movement .status li a').click();
    await expect(page).toHaveURL(/\/q\/privacy-data-movement\.html#scc-2021-914$/);
  });
}

/** The last and the first moment of the days on either side of midnight, where the reader is. */
const midnights = {
  UTC: ['2027-11-24T23:59:59Z', '2027-11-25T00:00:01Z'],
  'America/New_York': ['2027-11-24T23:59:59-05:00', '2027-11-25T00:00:01-05:00'],
  'Asia/Shanghai': ['2027-11-24T23:59:59+08:00', '2027-11-25T00:00:01+08:00'],
} as const;

for (const [timezoneId, [last, after]] of Object.entries(midnights)) {
  test.describe(`in the time zone ${timezoneId}`, () => {
    test.use({ timezoneId, permissions: ['clipboard-read', 'clipboard-write'] });

    test('banner and copies follow the reader’s calendar: silent on the last day, not the day after', async ({
      page,
    }) => {
      const banner = page.locator('[data-review-by]');
      for (const [now, shown] of [
        ['1999-01-01', false],
        [last, false],
        [after, true],
        ['2099-01-01', true],
      ] as const) {
        await page.clock.setFixedTime(new Date(now));
        await page.goto(sure);
        await expect(banner).toBeVisible({ visible: shown });
        await expect(page.locator('p[data-warning]')).toHaveCount(shown ? 1 : 0);
        await page.getByRole('button', { name: '复制答案' }).click();
        const copied = () => page.evaluate(() => navigator.clipboard.readText());
        await expect.poll(copied).toContain('soc-what-is.html');
        expect((await copied()).includes('2027-11-24')).toBe(shown);
        await page.evaluate(() => navigator.clipboard.writeText(''));
      }
      await expect(banner).toContainText('2027-11-24');
    });

    test('a page left open over midnight says so once the reader is back', async ({ page }) => {
      await page.clock.setFixedTime(new Date(last));
      await page.goto(sure);
      const banner = page.locator('[data-review-by]');
      await expect(banner).toBeHidden();
      await page.clock.setFixedTime(new Date(after));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expect(banner).toBeVisible();
    });
  });
}

test('without JavaScript no banner claims anything, and the day is there to read', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(sure);
  await expect(page.locator('[data-review-by]')).toBeHidden();
  await expect(page.locator('.margin')).toContainText('下次审阅不晚于2027-11-24');
  await context.close();
});

test('the page of updates offers each feed, and each is there', async ({ page, request }) => {
  await page.goto('/zh/updates.html');
  await expect(page.locator('#first-edition h2')).toHaveText('信任中心首次发布');
  const feeds = await page
    .locator('.feeds a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(feeds).toHaveLength(10);
  for (const feed of feeds) expect((await request.get(feed)).ok(), feed).toBe(true);
});
