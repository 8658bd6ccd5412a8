import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { exceptionsOf, langs, refuseStorage } from './site.ts';

const names = {
  zh: {
    pick: '加入答案集',
    open: '查看答案集',
    up: '上移',
    remove: '移除',
    link: '复制链接',
    markdown: '复制全文（Markdown）',
    unknown: '链接里有本站没有的答案：nope、<b>x</b>。',
    title: '给某客户的答复 & <b>',
    switch: 'English',
  },
  en: {
    pick: 'Add to answer pack',
    open: 'Open answer pack',
    up: 'Move up',
    remove: 'Remove',
    link: 'Copy link',
    markdown: 'Copy all as Markdown',
    unknown: 'The link names answers that this site does not have: nope, <b>x</b>.',
    title: 'Answers for Contoso & <b>',
    switch: '中文',
  },
} as const;

const questions = (page: Page) => page.locator('[data-pack-answers] .answer-head h2');

for (const lang of langs) {
  const name = names[lang];

  test(`answers of ${lang} are picked on their pages and in the search, ordered, titled and handed on`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/${lang}/q/soc-types.html`);
    const first = await page.locator('h1').textContent();
    await page.getByRole('button', { name: name.pick }).click();
    await expect(page.getByRole('button', { name: name.pick })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.goto(`/${lang}/search.html?q=ISO+22301`);
    await page.locator('[data-search-state=done] [data-pick=iso-22301-why]').click();
    await page.goto(`/${lang}/q/soc-types.html`);
    await page.getByRole('link', { name: name.open }).first().click();
    await expect(page).toHaveURL(`/${lang}/pack.html#soc-types.iso-22301-why`);
    await expect(questions(page)).toHaveCount(2);
    await expect(questions(page).first()).toHaveText(first ?? '');

    await page.getByRole('button', { name: name.up }).last().click();
    await expect(page).toHaveURL(`/${lang}/pack.html#iso-22301-why.soc-types`);
    await expect(questions(page).last()).toHaveText(first ?? '');
    await page.locator('[name=title]').fill(name.title);
    await page.locator('[name=title]').press('Tab');
    await expect(page.locator('h1')).toHaveText(name.title);
    await page.getByRole('button', { name: name.link }).click();
    await expect(page.locator('[data-said]')).not.toBeEmpty();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(
      new RegExp(`^${baseURL}/${lang}/pack.html#iso-22301-why\\.soc-types&title=`),
    );

    await page.getByRole('button', { name: name.markdown }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('## 2');
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    expect(markdown).toMatch(/^# .+& \\<b\\>\n/);
    expect(markdown).toContain(`## 2 ${first}`);
    expect(markdown.trimEnd().endsWith(`<${link}>`)).toBe(true);
    expect(markdown).not.toMatch(/<(div|span|button)|\]\(\/|\{#/);

    await page.getByRole('button', { name: name.remove }).first().click();
    await expect(questions(page)).toHaveCount(1);
    await page.goto(`/${lang}/q/iso-22301-why.html`);
    await expect(page.getByRole('button', { name: name.pick })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  });

  test(`the empty pack of ${lang} shows an example, and fills from its own search and by topic`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/pack.html`);
    await expect(page.locator('[name=title]')).toBeHidden();
    await page.locator('[data-example]').click();
    const topics = await page.locator('.pack-topic').count();
    await expect(questions(page)).toHaveCount(topics);
    expect(await page.evaluate(() => localStorage.getItem('pack'))).toBeNull();
    await page.goBack();
    await expect(questions(page)).toHaveCount(0);

    await page.locator('main input[type=search]').fill('ISO 22301');
    await page.locator('[data-search-state=done] [data-pick=iso-22301-why]').click();
    await expect(page).toHaveURL(`/${lang}/pack.html#iso-22301-why`);
    await page.keyboard.press('Escape');
    await page.locator('.pack-topic summary').nth(1).click();
    const soc = page.locator('[data-add=soc-types]');
    await soc.click();
    await expect(page).toHaveURL(`/${lang}/pack.html#iso-22301-why.soc-types`);
    await expect(soc).toHaveAttribute('aria-pressed', 'true');
    await expect(questions(page)).toHaveCount(2);
    await expect(page.locator('[name=title]')).toBeVisible();
    await soc.click();
    await expect(page).toHaveURL(`/${lang}/pack.html#iso-22301-why`);
  });

  test(`a pack of ${lang} that was sent opens in full, in either language, and leaves the reader’s own alone`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/q/soc-what-is.html`);
    await page.getByRole('button', { name: name.pick }).click();
    const hash = `#privacy-control.nope.soc-types.%3Cb%3Ex%3C%2Fb%3E&title=${encodeURIComponent(name.title)}`;
    await page.goto(`/${lang}/pack.html${hash}`);
    await expect(page.locator('h1')).toHaveText(name.title);
    await expect(page.locator('[data-pack-unknown]')).toHaveText(name.unknown);
    await expect(questions(page)).toHaveCount(2);
    await expect(page.locator('[data-pack-answers] .number').first()).toHaveText('1');
    const second = page.locator('[data-pack-contents] a').last();
    await second.click();
    await expect(questions(page).last()).toBeInViewport();
    expect(new URL(page.url()).hash).toBe(hash);

    for (const id of ['privacy-control', 'soc-types']) {
      const own = await page.context().newPage();
      await own.goto(`/${lang}/q/${id}.html`);
      const prose = (await own.locator('.prose').first().textContent()) ?? '';
      await expect(page.locator(`[data-pack-answers] #${id} .prose`).first()).toHaveText(prose);
      await own.close();
    }
    await page.getByRole('link', { name: name.switch, exact: true }).click();
    await expect(page).toHaveURL(`/${lang === 'zh' ? 'en' : 'zh'}/pack.html${hash}`);
    await expect(questions(page)).toHaveCount(2);
    expect(await page.evaluate(() => localStorage.getItem('pack'))).toBe('soc-what-is');
  });

  test(`a pack of ${lang} prints as a document, from disk too`, async ({ page }) => {
    const thrown = exceptionsOf(page);
    await refuseStorage(page);
    const file = pathToFileURL(resolve('dist', lang, 'pack.html')).href;
    await page.goto(`${file}#soc-types.privacy-control&title=X1`);
    await expect(questions(page)).toHaveCount(2);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const read = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    let text = '';
    for (let i = 1; i <= read.numPages; i++) {
      const { items } = await (await read.getPage(i)).getTextContent();
      text += items.map((item) => ('str' in item ? item.str : '')).join('');
    }
    const dense = text.normalize('NFKC').replace(/\s+/g, '');
    // Fonts may give a character the glyph of its radical: what is compared is Latin.
    for (const words of ['X1', 'SOC1', 'SOC3', 'AICPA']) expect(dense).toContain(words);
    expect(dense).toContain('20210105');
    for (const control of [name.link, name.markdown])
      expect(dense).not.toContain(control.normalize('NFKC').replace(/\s+/g, ''));
    expect(thrown).toEqual([]);
  });
}

test('whatever the address holds, nothing of it runs and the page answers', async ({ page }) => {
  const thrown = exceptionsOf(page);
  const hashes = [
    '#%',
    '#<img src=x onerror=document.title=1>&title=<script>document.title=1</script>',
    '#__proto__.constructor.toString.soc-types',
    '#soc-types&title=%E4%B8',
    `#${'soc-types.'.repeat(10_000)}`,
    `#soc-types&title=${'%41'.repeat(34_000)}`,
    `#soc-types.${'%'.repeat(100_000)}`,
  ];
  for (const hash of hashes) {
    await page.goto('about:blank');
    await page.goto(`/en/pack.html${hash}`);
    await expect(page.locator('[data-pack-edit]')).toBeVisible();
    expect(await page.locator('main img[src=x], main script:not([src]):empty').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect((await page.locator('h1').textContent())?.length).toBeLessThanOrEqual(120);
    if (hash.includes('soc-types')) await expect(questions(page)).toHaveCount(1);
  }
  expect(thrown).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of packs says what it needs and leads to everything', async ({ page }) => {
    await page.goto('/en/pack.html');
    await expect(page.locator('[data-pack-edit]')).toBeHidden();
    await page.locator('main').getByRole('link', { name: 'Everything on one page' }).click();
    await expect(page).toHaveURL('/en/book.html');
  });
});
