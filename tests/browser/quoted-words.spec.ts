import { expect, test } from '@playwright/test';
import { findWholeChromium } from '../../src/doctor/chromium.ts';
import { lacks } from '../needs.ts';

// The headless shell, in which the other tests run, scrolls to no words that an address quotes (#:~:text=).
test.skip(lacks('chromium'), 'no whole Chromium');
test.use({
  launchOptions: { executablePath: findWholeChromium() ?? '', args: ['--no-sandbox'] },
});

test('quoted words are in view and marked, unfolded where they are in a fold', async ({ page }) => {
  for (const [address, selector] of [
    ['/en/glossary.html', '.glossary dd > p:not(.fine)'],
    ['/en/q/privacy-control.html', '.term-notes dd > p'],
  ] as const) {
    await page.goto(address);
    const passage = page.locator(selector).last();
    const words = ((await passage.textContent()) ?? '').trim().split(' ').slice(0, 6).join(' ');
    await page.goto('about:blank');
    await page.goto(`${address}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`);
    await expect(passage).toBeInViewport();
    const [quoted, mark] = await passage.evaluate((part) => {
      const probe = document.createElement('i');
      probe.style.setProperty('background-color', 'var(--mark)');
      document.body.append(probe);
      return [
        getComputedStyle(part, '::target-text').backgroundColor,
        getComputedStyle(probe).backgroundColor,
      ];
    });
    expect(quoted).toBe(mark);
  }
});

for (const [locale, lang, words] of [
  ['zh-TW', 'zh', '审计针对的就是这份描述'],
  ['en-US', 'en', 'that description is what is audited'],
] as const) {
  test.describe(`in a browser set to ${locale}`, () => {
    test.use({ locale });

    test('a short link leads to the words that it quotes', async ({ page }) => {
      await page.goto(`/q/soc-types.html#:~:text=${encodeURIComponent(words)}`);
      await expect(page).toHaveURL(new RegExp(`/${lang}/q/soc-types\\.html`));
      await expect(page.getByText(words)).toBeInViewport();
    });
  });
}
