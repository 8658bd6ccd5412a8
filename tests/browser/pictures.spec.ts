import { expect, test } from '@playwright/test';
import { langs } from './site.ts';

for (const lang of langs) {
  test(`the changes on the answers of ${lang} and the timeline lead to each other`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/timeline.html`);
    const touched = await page.evaluate(() =>
      [...document.querySelectorAll('[data-picture=timeline] [data-kind=change]')].map(
        (change) => ({
          id: change.id,
          answers: [...change.querySelectorAll<HTMLAnchorElement>('ul a')].map(
            ({ pathname }) => pathname,
          ),
        }),
      ),
    );
    expect(touched.length).toBeGreaterThan(15);
    const faults: string[] = [];
    const answers = [...new Set(touched.flatMap(({ answers }) => answers))];
    for (const answer of answers.filter((address) => address.includes('/q/'))) {
      await page.goto(answer);
      const linked = await page
        .locator('.changed a[href*="timeline.html#"]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
      const expected = touched
        .filter(({ answers }) => answers.includes(answer))
        .map(({ id }) => id);
      if (`${linked.sort()}` !== `${expected.sort()}`) {
        faults.push(`${answer} links to ${linked}, the timeline to it from ${expected}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test(`the assurance map of ${lang} is filtered by standard and by need, and says so in the address`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/assurance.html`);
    const rows = page.locator('tr[data-of]');
    const shown = rows.filter({ visible: true });
    await expect(shown).toHaveCount(8);
    await page.locator('select[name=of]').selectOption('iso');
    await expect(shown).toHaveCount(4);
    await page.locator('select[name=need]').selectOption('security');
    await expect(shown).toHaveCount(1);
    await expect(shown).toContainText('ISO 27001');
    await expect(page.getByRole('status').filter({ visible: true })).toContainText('1');
    await expect(page).toHaveURL(/assurance\.html\?of=iso&need=security$/);

    await page.reload();
    await expect(shown).toHaveCount(1);
    await page.locator('select[name=of]').selectOption('soc-1');
    await expect(shown).toHaveCount(0);
    await page.locator('[data-assurance-filter] button').click();
    await expect(shown).toHaveCount(8);
    await expect(page).toHaveURL(/assurance\.html$/);

    // An address that names nothing filters nothing.
    await page.goto(`/${lang}/assurance.html?of=%3Cb%3E&need=nothing`);
    await expect(shown).toHaveCount(8);

    const download = page.waitForEvent('download');
    await page.locator('a[download]').click();
    expect((await download).suggestedFilename()).toBe('assurance.csv');
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the assurance map is a whole table, and no filter is offered', async ({ page }) => {
    await page.goto('/zh/assurance.html');
    await expect(page.locator('tr[data-of]').filter({ visible: true })).toHaveCount(8);
    await expect(page.locator('[data-assurance-filter]')).toBeHidden();
  });
});
