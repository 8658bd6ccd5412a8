import { expect, test } from '@playwright/test';
import { isCollection, kindsOf } from '../kinds.ts';
import { builtIn, langs } from '../site.ts';
import { violations, violationsOfColours } from './axe.ts';
import { faintText } from './contrast.ts';
import { gluedWords } from './glued.ts';
import { listenTo } from './listening.ts';
import { misprints } from './paper.ts';
import { unfit } from './windows.ts';
import { lostWithoutScript } from './without-script.ts';

// The pages that hold all others are long.
test.describe.configure({ timeout: 300_000 });

/** Results, packs, questionnaires and the guess of the error page are a script's alone. */
const scriptedPages = /^\/404\.html$|\/(search|pack|questionnaire)\.html$/;

/** Every page is opened once with JavaScript and once without, and looked at in every way that a page is looked at. */
for (const lang of langs) {
  const kinds = new Set(kindsOf(lang));
  for (const address of builtIn(lang)) {
    test(`${address} is itself alone, accessible, legible, fits and reads the same everywhere`, async ({
      page,
      browser,
      baseURL,
    }) => {
      const { asked, faults } = listenTo(page, baseURL);
      await page.goto(address);
      const loaded = page
        .waitForLoadState('networkidle')
        .then(() => asked.filter((url) => !url.endsWith('/favicon.svg')));

      // Colours are compared below on every page; what else axe knows of them comes with a kind.
      const isKind = kinds.has(address) && !isCollection(address);
      expect.soft(await violations(page, { colours: isKind }), 'axe').toEqual([]);
      if (isKind) {
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        expect.soft(await violationsOfColours(page), 'axe in dark').toEqual([]);
      }
      expect.soft(await faintText(page), 'contrast').toEqual([]);
      const isQuestion = address.startsWith(`/${lang}/q/`);
      expect.soft(await unfit(page, lang, isQuestion), 'windows').toEqual([]);
      expect.soft(await misprints(page), 'paper').toEqual([]);
      // A page that is to ask for nothing later comes with its program.
      const own = await page
        .locator('form[data-worker]')
        .evaluateAll((forms) =>
          forms.map((form) => new URL(form.dataset.worker ?? '', location.href).href),
        );
      expect.soft(await loaded, 'requests').toEqual([`${baseURL}${address}`, ...own]);

      const plain = await browser.newPage({ javaScriptEnabled: false });
      await plain.goto(`${baseURL}${address}`);
      const glued = await plain.locator('main').first().evaluate(gluedWords);
      expect.soft(glued, 'words apart').toEqual([]);
      if (!scriptedPages.test(address)) {
        await page.setViewportSize({ width: 1280, height: 720 });
        expect.soft(await lostWithoutScript(plain, page), 'without JavaScript').toEqual([]);
      }
      await plain.context().close();
      expect.soft(faults, 'console and network').toEqual([]);
    });
  }
}

test('a text that stands out too little is found', async ({ page }) => {
  await page.goto('/zh/q/soc-types.html');
  await page.evaluate(() => {
    for (const [part, color] of [
      ['.verdict', '#777'],
      ['.foot', '#999'],
    ] as const)
      document.querySelector<HTMLElement>(part)?.style.setProperty('color', color);
  });
  const found = await faintText(page);
  expect(found.some((fault) => fault.includes('P.verdict'))).toBe(true);
  expect(found.some((fault) => fault.includes('below 4.5'))).toBe(true);
});

test('in dark, axe finds a text that stands out too little', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto('/zh/q/soc-types.html');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.verdict')?.style.setProperty('color', '#444');
  });
  expect(await violationsOfColours(page)).toEqual([expect.stringMatching(/^color-contrast at /)]);
});
