import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { kindsOf } from './kinds.ts';
import { exceptionsOf, langs, other } from './site.ts';

const names = {
  zh: {
    answer: '复制答案',
    link: '复制链接',
    more: '更多方式',
    markdown: '复制为Markdown',
    both: '复制中英文',
    short: '复制不分语言的链接',
    system: '系统分享',
    warning: '请注意：',
    source: /^出处：信任中心.+，2\.1节，SOC报告第1问，版本20210105；截至2021-01-05$/,
  },
  en: {
    answer: 'Copy answer',
    link: 'Copy link',
    more: 'More',
    markdown: 'Copy as Markdown',
    both: 'Copy in both languages',
    short: 'Copy link for either language',
    system: 'Share…',
    warning: 'Please note: ',
    source:
      /^Source: Trust Center.+, section 2\.1, SOC report question 1, version 20210105; as of 2021-01-05$/,
  },
} as const;

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

const said = (page: Page) => expect(page.locator('[data-said]')).not.toBeEmpty();

/** What the clipboard holds once the page has said that it copied. */
async function clipboard(page: Page): Promise<{ text: string; html: string }> {
  await said(page);
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

/** As the page's own elements say it. */
const shown = async (page: Page) => ({
  question: await page.locator('h1').textContent(),
  answer: await page.locator('[data-answer]').first().textContent(),
});

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

for (const lang of langs) {
  const name = names[lang];
  const address = `/${lang}/q/soc-what-is.html`;

  test(`an answer of ${lang} is copied with its source, date and link, as rich and as plain text`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(`${address}?mark=SOC#soc-2`);
    const { question, answer } = await shown(page);
    await press(page, name.answer);
    const { text, html } = await clipboard(page);
    expect(text.split('\n')).toEqual([
      question,
      answer,
      expect.stringMatching(name.source),
      `${baseURL}${address}`,
    ]);
    expect(html).toContain(`<b>${question}</b>`);
    expect(html).toContain(`href="${baseURL}${address}"`);
    expect(html).not.toMatch(/<(script|button|svg|input)/);
  });

  test(`link, Markdown and the link for either language are copied in ${lang}`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(address);
    const { question, answer } = await shown(page);
    await press(page, name.link);
    expect((await clipboard(page)).text).toBe(`${baseURL}${address}`);
    await press(page, name.more);
    await press(page, name.markdown);
    await expect.poll(async () => (await clipboard(page)).text).toContain('**');
    const blocks = (await clipboard(page)).text.trimEnd().split('\n\n');
    expect(blocks).toEqual([
      `**${question}**`,
      answer,
      expect.stringMatching(name.source),
      `<${baseURL}${address}>`,
    ]);
    await press(page, name.short);
    await expect
      .poll(async () => (await clipboard(page)).text)
      .toBe(`${baseURL}/q/soc-what-is.html`);
    await press(page, name.more);
    await expect(page.getByRole('button', { name: name.short })).toHaveCount(0);
  });

  test(`a warning on a page of ${lang} is copied with the answer, in every form`, async ({
    page,
  }) => {
    await page.goto(address);
    await page.evaluate(() => {
      const warning = document.createElement('p');
      warning.dataset.warning = '';
      warning.textContent = 'out\n of date *';
      document.querySelector('main')?.prepend(warning);
    });
    await press(page, name.answer);
    const { text, html } = await clipboard(page);
    expect(text.split('\n')[1]).toBe(`${name.warning}out of date *`);
    expect(html).toContain(`<p>${name.warning}out of date *</p>`);
    await press(page, name.more);
    await press(page, name.markdown);
    await expect
      .poll(async () => (await clipboard(page)).text)
      .toContain(`\n\n> ${name.warning}out of date \\*\n\n`);
  });

  test(`a topic of ${lang} copies each answer with the address of its own page`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(`/${lang}/topics/soc.html`);
    const article = page.locator('#soc-what-is');
    await article.getByRole('button', { name: name.answer }).click();
    const { text } = await clipboard(page);
    expect(text).toContain(`\n${await article.locator('[data-answer]').textContent()}\n`);
    expect(text).toContain(`${baseURL}${address}`);
  });

  test(`the system is given what a copied answer of ${lang} says, and closing its sheet is no error`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: async (data: ShareData) => {
          document.documentElement.dataset.shared = data.text;
          throw new DOMException('closed', 'AbortError');
        },
      });
    });
    await page.goto(address);
    await press(page, name.more);
    await press(page, name.system);
    await expect(page.locator('html')).toHaveAttribute(
      'data-shared',
      /20210105.+soc-what-is\.html$/s,
    );
    await expect(page.locator('[data-said]')).toBeEmpty();
  });

  test(`beside headings, clauses, rows and annotations of ${lang} their address is copied by pointer, touch and keyboard`, async ({
    page,
    baseURL,
  }) => {
    const places: [path: string, id: string][] = [
      [`/${lang}/q/soc-types.html`, 'soc-2'],
      [`/${lang}/q/soc-types.html`, 'in-short'],
      [`/${lang}/q/soc-types.html`, 'tsc-criteria'],
      [`/${lang}/q/soc-types.html`, 'report-readers'],
      [`/${lang}/q/privacy-tenant-isolation.html`, 'product-vpc'],
      [`/${lang}/iot-soc-terms.html`, 'clause-3'],
      [`/${lang}/iot-soc-terms.html`, 'clause-3-1-3-9'],
      [`/${lang}/iot-soc-terms.html`, 'clause-4-1-1--data-security-law'],
      [`/${lang}/topics/soc.html`, 'soc-types--not-proved'],
      [`/${lang}/timeline.html`, 'year-2021'],
      [`/${lang}/glossary.html`, 'letter-a'],
      [`/${lang}/updates.html`, 'subscribe'],
      [`/${lang}/offline-copy.html`, 'check'],
    ];
    for (const [i, [path, id]] of places.entries()) {
      await page.goto(path);
      const control = page.locator(`[id="${id}"] a[href="#${id}"]`);
      if (i % 2 === 0) await control.click();
      else {
        await control.focus();
        await page.keyboard.press('Enter');
      }
      expect((await clipboard(page)).text).toBe(`${baseURL}${path}#${id}`);
      await expect(page).toHaveURL(`${path}#${id}`);
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });

  test(`where ${lang} is read from disk, the addresses copied are those of the published site`, async ({
    page,
  }) => {
    const thrown = exceptionsOf(page);
    await page.goto(pathToFileURL(resolve('dist', lang, 'q/soc-types.html')).href);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    await press(page, name.more);
    await press(page, name.both);
    const { text } = await clipboard(page);
    expect(text.split('\n')).toContain(canonical);
    expect(text).not.toContain('file:');
    await page.locator('#soc-2 a').click();
    await expect.poll(async () => (await clipboard(page)).text).toBe(`${canonical}#soc-2`);
    expect(thrown).toEqual([]);
  });
}

test('both languages at once say what the pages of both say', async ({ page, baseURL }) => {
  const plain: Record<string, string> = {};
  const questions = kindsOf('zh').filter((address) => address.startsWith('/zh/q/'));
  expect(questions.length).toBeGreaterThan(0);
  for (const lang of langs) {
    for (const question of questions) {
      const address = question.replace('/zh/', `/${lang}/`);
      await page.goto(address);
      await press(page, names[lang].answer);
      plain[address] = (await clipboard(page)).text;
    }
  }
  for (const address of Object.keys(plain)) {
    const lang = address.startsWith('/zh/') ? 'zh' : 'en';
    const translation = address.replace(`/${lang}/`, `/${other(lang)}/`);
    await page.goto(address);
    await press(page, names[lang].more);
    await press(page, names[lang].both);
    const { text, html } = await clipboard(page);
    expect(text).toBe(`${plain[address]}\n\n${plain[translation]}`);
    expect(html).toContain(`href="${baseURL}${translation}"`);
  }
});

test.describe('where the clipboard is refused', () => {
  test('the old way is taken first', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await page.goto('/en/q/soc-types.html');
    await press(page, names.en.answer);
    await said(page);
    await page.goto('/en/search.html');
    const box = page.locator('input[type=search]');
    await box.focus();
    await page.keyboard.press('Control+V');
    await expect(box).toHaveValue(/SOC.+\/en\/q\/soc-types\.html$/);
  });

  test('the text is shown, selected, and the dialog gives the focus back', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'clipboard');
      document.execCommand = () => false;
    });
    await page.goto('/en/q/soc-types.html');
    const button = page.getByRole('button', { name: names.en.answer });
    await button.press('Enter');
    const text = page.getByRole('dialog').getByRole('textbox');
    await expect(text).toBeFocused();
    await expect(text).toHaveValue(/SOC.+\/en\/q\/soc-types\.html$/s);
    expect(await page.evaluate(() => `${getSelection()}`)).toBe(await text.inputValue());
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
    await expect(page.locator('[data-said]')).toBeEmpty();
  });
});

test('a script that does not come is told, and the next press tries again', async ({ page }) => {
  await page.route('**/share/actions.*', (route) => route.abort());
  await page.goto('/en/q/soc-types.html');
  await press(page, names.en.link);
  await expect(page.locator('[data-said]')).toHaveText('It did not load. Please try again.');
  await page.unroute('**/share/actions.*');
  await press(page, names.en.link);
  await expect(page.locator('[data-said]')).toHaveText('Link copied');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link beside a heading leads to it, and no dead button shows', async ({ page }) => {
    await page.goto('/en/q/soc-types.html');
    await page.locator('#soc-2 a').click();
    await expect(page).toHaveURL('/en/q/soc-types.html#soc-2');
    await expect(page.getByRole('button', { name: names.en.answer })).toBeHidden();
  });
});
