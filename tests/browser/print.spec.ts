import { expect, type Locator, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { paper } from './every-page/paper.ts';
import { langs, questionPages } from './site.ts';

/** The topic with the most exhibits. */
const topic = 'privacy';

/** Of what is shown: a notice waits hidden for its day. */
const texts = async (blocks: Locator) =>
  (await blocks.filter({ visible: true }).allInnerTexts()).map((text) =>
    text.replace(/\s+/g, ' ').trim(),
  );

for (const lang of langs) {
  test(`the first sheet of the home page of ${lang} holds its opening and the schemes`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/index.html`);
    const task = getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })) });
    const { items } = await (await (await task.promise).getPage(1)).getTextContent();
    await task.destroy();
    const printed = items.map((item) => ('str' in item ? item.str : '')).join('');
    const dense = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
    const schemes = page.locator('main figcaption, main figure dt');
    for (const part of [schemes.first(), schemes.last()]) {
      expect(dense(printed)).toContain(dense((await part.textContent()) ?? ''));
    }
  });

  test(`the topic ${topic} of ${lang} prints the verdict on every one of its questions, and its limits`, async ({
    page,
  }) => {
    await page.setViewportSize(paper);
    await page.emulateMedia({ media: 'print' });
    const blocks = '[data-title], [data-answer], [data-as-of], .status li, [data-source]';
    const own = questionPages(lang).filter((address) => address.includes(`/q/${topic}`));
    const answers: string[] = [];
    for (const address of own) {
      await page.goto(address);
      answers.push(...(await texts(page.locator(blocks))));
      answers.push(...(await texts(page.locator('#not-proved + ul li').first())));
    }
    await page.goto(`/${lang}/topics/${topic}.html`);
    const printed = (await texts(page.locator('main'))).join();
    expect(own.length).toBeGreaterThan(1);
    expect(answers.length).toBeGreaterThan(own.length * 4);
    expect(answers.filter((text) => !printed.includes(text))).toEqual([]);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  });
}
