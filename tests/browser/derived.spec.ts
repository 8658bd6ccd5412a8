import { expect, test } from '@playwright/test';
import { langs } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const lang of langs) {
  test(`the single file of ${lang}, read without a script, judges no day`, async ({ page }) => {
    await page.goto(`/copies/trust-center-${lang}.html`);
    const judgements = page.locator('[data-review-by]');
    expect(await judgements.count()).toBeGreaterThan(20);
    for (const judgement of await judgements.all()) await expect(judgement).toBeHidden();
  });
}
