import { expect, type Page, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { langs } from './site.ts';

/** What each kind of anchor stands on, and a page that has one. */
const kinds: [page: string, selector: string][] = [
  ['q/privacy-control', 'main :is(h2, h3)[id]'],
  ['q/soc-types', 'main tr[id]'],
  ['assurance', 'main tr[id]'],
  ['q/mlps-certified-systems', '.changed dl > div[id]'],
  ['q/privacy-control', '.term-notes div[id]'],
  ['iot-soc-terms', '.clause[id]'],
  ['iot-soc-terms', '.chapter[id]'],
  ['glossary', '.glossary > div[id]'],
  ['not-answered', '.gaps > div[id]'],
  ['timeline', 'main li[id]'],
  ['topics/iso', 'article[id]'],
];

/** What is wrong with how an anchor is shown to who arrives there. */
async function arrive(page: Page, address: string, id: string): Promise<string[]> {
  // From another page, as the link in a letter would.
  await page.goto('about:blank');
  await page.goto(`${address}#${id}`);
  return page.evaluate(() => {
    const target = document.querySelector<HTMLElement>(':target');
    if (!target) return ['has no target'];
    const faults: string[] = [];
    const { top, bottom, left } = target.getBoundingClientRect();
    const end = document.documentElement.scrollHeight - innerHeight - scrollY < 2;
    if (target.closest('details:not([open])') || !target.checkVisibility()) faults.push('folded');
    if (top < 0 || top > innerHeight - 20) faults.push(`out of view at ${top}`);
    if (top > 200 && !end) faults.push(`not at the top but at ${top}`);
    const seen = document.elementFromPoint(left + 3, Math.min(top + 3, bottom - 1));
    if (!seen || !(target.contains(seen) || seen.contains(target))) faults.push('covered');
    const { boxShadow, backgroundColor } = getComputedStyle(target);
    const marked = target.matches('tr')
      ? backgroundColor !== 'rgba(0, 0, 0, 0)'
      : boxShadow !== 'none';
    if (!marked) faults.push('not marked');
    return faults;
  });
}

// 320 px are a window of 1280 px magnified four times; from 92rem on the contents stand beside the text.
const widths = [320, 390, 1280, 1600];

for (const [name, selector] of kinds) {
  test(`who arrives at ${selector} of ${name} sees it, marked and unfolded, in every window`, async ({
    page,
  }) => {
    const address = `/zh/${name}.html`;
    await page.goto(address);
    const id = (await page.locator(selector).last().getAttribute('id')) ?? '';
    const faults: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 320 ? 256 : 800 });
      const found = await arrive(page, address, id);
      faults.push(...found.map((fault) => `at ${width} px: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

test('what is folded opens for the next anchor of the same page, however deep it lies', async ({
  page,
}) => {
  // A browser that unfolds nothing itself.
  await page.addInitScript(() => {
    addEventListener('hashchange', () => {
      for (const fold of document.querySelectorAll('details')) fold.open = false;
    });
  });
  await page.goto('/en/q/privacy-control.html');
  const note = page.locator('.term-notes div[id]').first();
  await expect(note).toBeHidden();
  await page.locator('.term-notes').evaluate(
    (notes, id) => {
      const outer = document.createElement('details');
      notes.before(outer);
      outer.append(notes);
      location.hash = id ?? '';
    },
    await note.getAttribute('id'),
  );
  await expect(note).toBeInViewport();
  await expect(page.locator('details:not([open])')).toHaveCount(0);
});

test('an anchor on the folded part itself opens it', async ({ page }) => {
  await page.goto('/en/q/privacy-control.html');
  await page.locator('.term-notes').evaluate((notes) => {
    notes.id = 'notes';
    location.hash = 'notes';
  });
  await expect(page.locator('.term-notes')).toHaveAttribute('open');
});

/** The text of a page on paper, without the breaks of its lines. */
async function printed(page: Page): Promise<string> {
  const data = new Uint8Array(await page.pdf({ format: 'A4' }));
  const task = getDocument({ data, verbosity: 0 });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await task.destroy();
  return text.replace(/\s+/g, '');
}

for (const lang of langs) {
  test(`on paper every link of ${lang} has its published address beside it, once`, async ({
    page,
  }) => {
    const pages = ['index', 'q/mlps-certified-systems', 'topics/soc', 'timeline', 'site-security'];
    for (const name of pages) {
      await page.goto(`/${lang}/${name}.html`);
      await page.emulateMedia({ media: 'print' });
      const { own, addresses } = await page.evaluate(() => {
        const own = document.querySelector<HTMLLinkElement>('[rel=canonical]')?.href;
        const addresses = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')]
          .filter((link) => link.checkVisibility() && !link.getAttribute('href')?.startsWith('#'))
          .map((link) => new URL(link.getAttribute('href') ?? '', own).href);
        return { own, addresses };
      });
      const text = await printed(page);
      expect(text).toContain(own);
      expect(addresses.length).toBeGreaterThan(1);
      const [told, written] = Object.values(
        Object.groupBy(addresses, (at) => (at.startsWith('mailto:') ? 'written' : 'told')),
      );
      expect(told?.filter((address) => !text.includes(`<${address}>`))).toEqual([]);
      // Its text is the address.
      for (const address of written ?? []) {
        expect(text.split(address.slice('mailto:'.length))).toHaveLength(2);
      }
    }
  });

  test(`the terms that a page of ${lang} folds away are on paper`, async ({ page }) => {
    await page.goto(`/${lang}/q/privacy-control.html`);
    // Fonts draw some Han as their radicals, so that the text of the note itself is not to be read back.
    const way = await page.locator('.term-notes dd a').last().getAttribute('href');
    expect(way).toMatch(/^\.\./);
    expect(await printed(page)).toContain(`${way?.replace('../', `/${lang}/`)}>`);
  });
}

for (const lang of langs) {
  test(`an anchor within an answer that the topic page of ${lang} once held leads to its place`, async ({
    page,
  }) => {
    await page.goto('about:blank');
    await page.goto(`/${lang}/topics/soc.html#soc-types--soc-2`);
    await expect(page).toHaveURL(`/${lang}/q/soc-types.html#soc-2`);
    await expect(page.locator('#soc-2')).toBeInViewport();
    // The topic page is not in the way of who goes back.
    expect(await page.evaluate(() => history.length)).toBe(2);
    // One that is still there stays.
    await page.goto(`/${lang}/topics/soc.html#soc-types--not-proved`);
    await expect(page.locator('[id=soc-types--not-proved]')).toBeInViewport();
    await expect(page).toHaveURL(`/${lang}/topics/soc.html#soc-types--not-proved`);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an anchor within an answer that the topic page once held shows its question, which leads there', async ({
    page,
  }) => {
    await page.goto('/zh/topics/soc.html#soc-types--soc-2');
    await expect(page.locator('#soc-types h2 a')).toBeInViewport();
    await expect(page.locator('#soc-types h2 a')).toHaveAttribute('href', '../q/soc-types.html');
  });

  test('paper shows the page’s own address, and its links as counted from there', async ({
    page,
  }) => {
    await page.goto('/en/q/mlps-certified-systems.html');
    await page.emulateMedia({ media: 'print' });
    const links = await page.locator('main a:not([href^="#"]):visible').all();
    const own = await page.locator('[rel=canonical]').getAttribute('href');
    const text = await printed(page);
    expect(text).toContain(own);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(text).toContain(`<${await link.getAttribute('href')}>`);
  });
});
