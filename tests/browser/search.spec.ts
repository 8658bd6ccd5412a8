import { expect, type Locator, type Page, test } from '@playwright/test';
import { exceptionsOf, type Lang, langs, other, refuseStorage } from './site.ts';

const boxOf = (page: Page) => page.locator('input[type=search]');
const listOf = (page: Page) => page.locator('[data-search-results]');
const resultsOf = (page: Page) => page.locator('a[data-search-result]');
/** What is said to those who cannot see it. */
const saidOn = (page: Page) => page.locator('[role=status], [role=alert]');
const inState = (page: Page, state: string) =>
  expect(listOf(page)).toHaveAttribute('data-search-state', state);

/** The script that a page names, and the files that this script asks for. */
const searchScript = /\/search\/search\.[^/]*$/;
const indexFiles = /\/search\/(?!search\.).*$/;
const home = (lang: Lang) => `/${lang}/index.html`;

/** All of the results have come: their number is said. */
async function counted(page: Page): Promise<void> {
  await inState(page, 'done');
  await expect(saidOn(page).filter({ hasText: /\d/ })).toBeVisible();
}

/** Holds back what matches until it is let go. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let letGo = () => {};
  const open = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(files, async (route) => {
    await open;
    await route.continue();
  });
  return () => letGo();
}

const questions: Record<Lang, { query: string; meant: string }> = {
  zh: { query: '等保四级', meant: 'mlps-certified-systems' },
  en: { query: 'MLPS level 3', meant: 'mlps-certified-systems' },
};

for (const lang of langs) {
  const { query, meant } = questions[lang];

  test(`nothing of search is loaded before a reader of ${lang} means to search`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(home(lang), { waitUntil: 'networkidle' });
    await page.mouse.move(300, 600);
    await page.keyboard.press('PageDown');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((file) => file.startsWith('/search/'))).toEqual([]);
    await boxOf(page).fill(query);
    await counted(page);
    for (const files of [searchScript, indexFiles]) {
      expect(asked.filter((file) => files.test(file))).not.toEqual([]);
    }
  });

  test(`typing in ${lang} goes from idle through loading to done`, async ({ page }) => {
    const letGo = await hold(page, searchScript);
    await page.goto(home(lang));
    await inState(page, 'idle');
    await expect(listOf(page)).toBeHidden();
    await boxOf(page).fill(query);
    await inState(page, 'loading');
    letGo();
    await inState(page, 'done');
    await expect(resultsOf(page).first()).toBeVisible();
    await boxOf(page).fill('');
    await inState(page, 'idle');
    await expect(resultsOf(page)).toHaveCount(0);
  });

  test(`a result in ${lang} shows question, short answer, topic and the words that match`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/q/${meant}.html`);
    const expected = await page
      .locator('h1, [data-answer], .breadcrumb a:last-child')
      .allInnerTexts();
    expect(expected).toHaveLength(3);
    await boxOf(page).fill(query);
    await counted(page);
    const hrefs = await resultsOf(page).evaluateAll((all) =>
      all.slice(0, 3).map((a) => new URL((a as HTMLAnchorElement).href).pathname),
    );
    expect(hrefs).toContain(`/${lang}/q/${meant}.html`);
    const result = resultsOf(page).nth(hrefs.indexOf(`/${lang}/q/${meant}.html`));
    for (const text of expected) await expect(result).toContainText(text);
    await expect(result.locator('mark').first()).toBeVisible();
    const marks = await result.locator('mark').allInnerTexts();
    expect(marks.some((mark) => query.toLowerCase().includes(mark.toLowerCase()))).toBe(true);
  });

  test(`what search finds in ${lang} is said as a status`, async ({ page }) => {
    await page.goto(home(lang));
    await boxOf(page).fill(query);
    await counted(page);
    await boxOf(page).fill('qqqqqqqqqqqqqqqqq');
    await inState(page, 'empty');
    await expect(resultsOf(page)).toHaveCount(0);
    await expect(saidOn(page).filter({ hasText: /\S/, visible: true })).toBeVisible();
    await expect(listOf(page).locator('a[href$="not-answered.html"]')).toBeVisible();
  });

  test(`the search page of ${lang} can be shared by its address`, async ({ page }) => {
    const thrown = exceptionsOf(page);
    const address = `/${lang}/search.html?q=${encodeURIComponent(query)}`;
    const shown = async () => {
      await counted(page);
      await expect(boxOf(page)).toHaveValue(query);
      return resultsOf(page).evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    };
    await page.goto(address);
    const first = await shown();
    expect(
      first.slice(0, 3).some((href) => new URL(href).pathname === `/${lang}/q/${meant}.html`),
    ).toBe(true);
    await page.reload();
    expect(await shown()).toEqual(first);
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);

    await boxOf(page).fill('SOC 2');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('SOC 2');
    await boxOf(page).press('Enter');
    await page.reload();
    await inState(page, 'done');
    await expect(boxOf(page)).toHaveValue('SOC 2');
    expect(thrown).toEqual([]);
  });

  test(`the language switch of ${lang} keeps what was searched`, async ({ page }) => {
    await page.goto(`/${lang}/search.html?q=SOC`);
    await inState(page, 'done');
    await page.locator('header a[hreflang]').click();
    await expect(page).toHaveURL(`/${other(lang)}/search.html?q=SOC`);
    await inState(page, 'done');
    await expect(boxOf(page)).toHaveValue('SOC');
  });

  test(`Enter in the box of ${lang} opens the search page`, async ({ page }) => {
    await page.goto(home(lang));
    await boxOf(page).fill(query);
    await boxOf(page).press('Enter');
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === query);
    expect(new URL(page.url()).pathname).toBe(`/${lang}/search.html`);
    await inState(page, 'done');
    await expect(resultsOf(page).first()).toBeVisible();
  });
}

for (const key of ['/', 'Control+k', 'Meta+k', 'Control+K']) {
  test(`${key} moves to the search box`, async ({ page }) => {
    await page.goto('/zh/q/soc-types.html');
    await page.keyboard.press(key);
    await expect(boxOf(page)).toBeFocused();
    await expect(boxOf(page)).toHaveValue('');
  });
}

test('a slash typed into the box is text', async ({ page }) => {
  await page.goto('/en/q/soc-types.html');
  await boxOf(page).pressSequentially('SOC 1/2');
  await expect(boxOf(page)).toHaveValue('SOC 1/2');
});

test('what was typed before the script came is searched', async ({ page }) => {
  const letGo = await hold(page, searchScript);
  await page.goto('/zh/index.html');
  await boxOf(page).pressSequentially('SOC');
  await inState(page, 'loading');
  letGo();
  await inState(page, 'done');
});

test('the keyboard walks through the results', async ({ page }) => {
  await page.goto('/en/q/soc-types.html');
  const box = boxOf(page);
  await box.fill('ISO');
  await inState(page, 'done');
  const results = resultsOf(page);
  await box.press('ArrowDown');
  await expect(results.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(listOf(page).getByRole('link').last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(listOf(page).getByRole('link').last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(results.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(listOf(page)).toBeHidden();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('ISO');

  await box.fill('ISO 9001');
  await inState(page, 'done');
  await box.press('ArrowDown');
  const address = await results.nth(0).evaluate((a: HTMLAnchorElement) => a.href);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
});

test('the results close when the reader goes on elsewhere', async ({ page }) => {
  await page.goto('/en/q/soc-types.html');
  await boxOf(page).fill('ISO');
  await inState(page, 'done');
  await page.locator('footer').click({ position: { x: 2, y: 2 } });
  await expect(listOf(page)).toBeHidden();
});

const hostile = [
  { name: 'a script', text: '<script>alert(1)</script>' },
  { name: 'an image that fails', text: '"><img src=x onerror=alert(1)> SOC' },
  { name: 'a script hidden in SVG', text: '<svg/onload=alert(1)>等保' },
  { name: 'a javascript address', text: 'javascript:alert(1)' },
  { name: 'an entity', text: '&lt;img src=x onerror=alert(1)&gt;' },
  { name: '10,000 letters', text: 'a'.repeat(10_000) },
  { name: '10,000 Han characters', text: '等保'.repeat(5_000), typedOnly: true },
  { name: '10,000 characters in words', text: 'SOC 2 '.repeat(1_667) },
  { name: 'punctuation', text: '?!…，。、；：“”‘’（）《》[]{}()*+.^$|\\/%#&=' },
  { name: 'white space', text: ' \t　 ' },
  { name: 'emoji', text: '👩‍👩‍👧‍👦🇨🇳☁️🔒' },
  { name: 'lone surrogates', text: '\ud83d等保\udc00' },
  { name: 'bidirectional marks', text: '\u202eCOS\u202c \u2066MLPS\u2069\u200f' },
  { name: 'control characters', text: 'SOC\u0000\u0007\ufeff\u200b2' },
  { name: 'names of object properties', text: '__proto__ constructor toString' },
];

/** The search must come to rest, and nothing of the query may have become markup. */
async function harmless(page: Page, list: Locator): Promise<void> {
  await expect(list).toHaveAttribute('data-search-state', /^(done|empty|idle)$/);
  const panel = page.locator('main, header');
  await expect(
    panel.locator('img, script, iframe, object, style, [onload], [onerror]'),
  ).toHaveCount(0);
  await expect(list.locator('svg')).toHaveCount(0);
  await expect(list.locator('a[href^="javascript:" i]')).toHaveCount(0);
}

/** What must stay empty whatever is asked: exceptions and dialogs. */
function harmOn(page: Page): string[] {
  const harm = exceptionsOf(page);
  page.on('dialog', async (dialog) => {
    harm.push(dialog.message());
    await dialog.dismiss();
  });
  return harm;
}

for (const { name, text, typedOnly = false } of hostile) {
  if (typedOnly) continue;
  test(`${name} as a query in the address shows text`, async ({ page }) => {
    const harm = harmOn(page);
    await page.goto(`/zh/search.html?${new URLSearchParams({ q: text })}`);
    await page.waitForLoadState('networkidle');
    await harmless(page, listOf(page));
    expect(harm).toEqual([]);
  });
}

for (const address of ['/zh/search.html', '/en/q/soc-types.html']) {
  test(`whatever is typed on ${address} shows text, and search goes on`, async ({ page }) => {
    const harm = harmOn(page);
    const type = (text: string) =>
      boxOf(page).evaluate((box: HTMLInputElement, text) => {
        box.value = text;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, text);
    await page.goto(address);
    for (const [i, { name, text }] of hostile.entries()) {
      await test.step(name, async () => {
        await type('SOC');
        await inState(page, 'done');
        await type(text);
        await harmless(page, listOf(page));
        // Another one each time, so that its result cannot be that of the time before.
        const number = i % 2 === 0 ? '22301' : '9001';
        await type(`ISO ${number}`);
        await inState(page, 'done');
        await expect(resultsOf(page).first()).toContainText(number);
        expect(harm).toEqual([]);
      });
    }
  });
}

test('bytes that are no text in an address do no harm', async ({ page }) => {
  const thrown = exceptionsOf(page);
  await page.goto(
    '/zh/search.html?q=%ED%A0%80%FF%E7%AD%89%&q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E',
  );
  await page.waitForLoadState('networkidle');
  await harmless(page, listOf(page));
  expect(thrown).toEqual([]);
});

const broken = [
  { name: 'the script of search is missing', files: searchScript, body: undefined },
  { name: 'the script of search is cut short', files: searchScript, body: '(function(){' },
  { name: 'the index is missing', files: indexFiles, body: undefined },
  { name: 'the index is empty', files: indexFiles, body: '' },
  { name: 'the index is a page instead', files: indexFiles, body: '<!doctype html><p>Sign in' },
];
for (const { name, files, body } of broken) {
  for (const address of ['/zh/q/soc-types.html', '/en/search.html']) {
    test(`where ${name}, ${address} says so and a retry works`, async ({ page }) => {
      await page.route(files, (route) =>
        body === undefined
          ? route.abort()
          : route.fulfill({ contentType: 'text/javascript', body }),
      );
      await page.goto(address);
      await boxOf(page).fill('SOC');
      await inState(page, 'error');
      const retry = page.locator('[data-search-retry]');
      await expect(retry).toBeVisible();
      await expect.soft(saidOn(page).filter({ hasText: /\S/, visible: true })).not.toHaveCount(0);
      await page.unroute(files);
      await retry.click();
      await counted(page);
      await expect(resultsOf(page).first()).toBeVisible();
      await expect(retry).toBeHidden();
    });
  }
}

test('an answer that a newer question has overtaken is not shown', async ({ page }) => {
  const letGo = await hold(page, indexFiles);
  await page.goto('/en/search.html');
  const asked = page.waitForRequest(indexFiles);
  await boxOf(page).fill('ISO 22301');
  await asked;
  await boxOf(page).fill('qqqqqqqqqqqqqqqqq');
  await page.evaluate(() => {
    const late: string[] = [];
    Object.assign(globalThis, { late });
    const list = document.querySelector('[data-search-results]');
    if (!list) throw new Error('There is no list of results.');
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        const result = node instanceof Element && node.querySelector('a[data-search-result]');
        if (result) late.push(result.textContent);
      }
    }).observe(list, { childList: true });
  });
  letGo();
  await inState(page, 'empty');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'late'))).toEqual([]);
  expect(new URL(page.url()).searchParams.get('q')).toBe('qqqqqqqqqqqqqqqqq');
});

test('fast typing ends with the results of the last question', async ({ page }) => {
  await page.goto('/en/search.html?q=ISO%2022301');
  await counted(page);
  const expected = await resultsOf(page).allInnerTexts();
  await page.goto('/en/search.html');
  await boxOf(page).pressSequentially('SOC 2 ISO 9001');
  await boxOf(page).fill('');
  await boxOf(page).pressSequentially('ISO 22301');
  await expect.poll(() => resultsOf(page).allInnerTexts()).toEqual(expected);
});

test('search works where the browser refuses storage', async ({ page }) => {
  const thrown = exceptionsOf(page);
  await refuseStorage(page);
  await page.goto('/zh/q/soc-types.html');
  await boxOf(page).fill('SOC');
  await inState(page, 'done');
  await page.locator('header a[hreflang]').click();
  await expect(page).toHaveURL('/en/q/soc-types.html');
  expect(thrown).toEqual([]);
});
