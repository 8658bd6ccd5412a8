import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Download, expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { guess, questionRows } from '../../src/features/questionnaire/workbook/layout.ts';
import { openWorkbook } from '../../src/features/questionnaire/workbook/open.ts';
import { columnName } from '../../src/features/questionnaire/workbook/places.ts';
import { refusalWords } from '../../src/features/questionnaire/workbook/refusal.ts';
import { violations } from './every-page/axe.ts';
import { exceptionsOf, refuseStorage } from './site.ts';

test.describe.configure({ timeout: 180_000 });

const fileAt = (name: string) => resolve('tests/questionnaire/files', name);
const choose = (page: Page, file: string) => page.locator('[name=file]').setInputFiles(file);
const articles = (page: Page) => page.locator('[data-rows] article');
const said = (page: Page) => page.locator('[data-said]');
const bytesOf = async (download: Download) => new Uint8Array(readFileSync(await download.path()));

/** What the page asks of a server; what it hands over itself is no request. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

async function matchAll(page: Page): Promise<void> {
  await expect(page.locator('[data-go]')).toBeVisible();
  await page.locator('[data-go]').press('Enter');
  await expect(page.locator('[data-counts]')).toBeFocused();
}

/** Goes on with the tab key until it is within such an element, as a reader without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((to) => document.activeElement?.matches(to), selector)) return;
  }
  throw new Error(`The tab key does not lead to ${selector}.`);
}

/** The place of the first row with something to accept, and its number in the file. */
async function acceptable(page: Page): Promise<{ place: number; row: number }> {
  const item = page.locator('[data-rows] > li', { has: page.locator('[data-do=accept]') }).first();
  const place = Number(await item.getAttribute('data-place'));
  const name = await item.locator('.row-head > :first-child').textContent();
  return { place, row: Number(/\d+/.exec(name ?? '')?.[0]) };
}

async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

test('a workbook is filled by keys alone, without a request, and what was decided outlives a reload', async ({
  page,
}) => {
  const thrown = exceptionsOf(page);
  const requests = requestsOf(page);
  await page.goto('/en/questionnaire.html');
  await page.waitForLoadState('networkidle');
  expect(await violations(page), 'at the start').toEqual([]);
  requests.length = 0;

  await choose(page, fileAt('formulas-en.xlsx'));
  await expect(page.locator('#layout')).toBeFocused();
  await expect(page.locator('[data-samples] tbody tr')).toHaveCount(3);
  await expect(page.locator('[name=headerRow]')).toHaveValue('4');
  await expect(page.locator('[name=question]')).toHaveValue('2');
  await expect(page.locator('[name=answer]')).toHaveValue('4');
  expect(await violations(page), 'at the layout').toEqual([]);
  await matchAll(page);
  await expect(page.locator('[data-counts]')).toHaveText(
    /^\d+ of 27 answered, \d+ related, \d+ not stated here\.$/,
  );
  await expect(articles(page)).toHaveCount(27);
  expect(await violations(page), 'at the list').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page), 'at the list, in dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });

  // A letter is a letter outside of the list.
  await page.keyboard.press('x');
  await expect(page.locator('[data-decisions]')).toHaveText('0 accepted, 0 refused.');
  await tabTo(page, '[data-rows] article');
  const { place, row } = await acceptable(page);
  for (let i = 0; i < place; i++) await page.keyboard.press(i % 2 === 0 ? 'j' : 'ArrowDown');
  const own = page.locator(`[data-place="${place}"] article`);
  await expect(own).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.locator('[data-decisions]')).toHaveText('0 accepted, 1 refused.');
  await expect(said(page)).toHaveText(`Row ${row} refused`);
  await page.keyboard.press('k');
  await expect(own).toBeFocused();
  await page.keyboard.press('u');
  await expect(page.locator('[data-decisions]')).toHaveText('0 accepted, 0 refused.');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-decisions]')).toHaveText('1 accepted, 0 refused.');
  await expect(said(page)).toHaveText(new RegExp(`^Row ${row} accepted: `));
  await expect(own).toHaveAttribute('data-decided', 'accepted');
  await page.keyboard.press('/');
  await expect(page.locator('[data-shelf=all]')).toBeFocused();
  await expect(page.locator('input[type=search]')).not.toBeFocused();
  await tabTo(page, '[data-rows] article');
  await page.keyboard.press('a');
  const answered = Number((await page.locator('[data-shelf=answered] span').textContent()) ?? '');
  const accepted = page.locator('[data-decided="accepted"]');
  const isAnswered = (await own.getAttribute('data-status')) === 'answered';
  await expect(accepted).toHaveCount(answered + (isAnswered ? 0 : 1));
  await page.locator('[data-shelf=answered]').press('Enter');
  await expect(articles(page)).toHaveCount(answered);
  await page.locator('[data-shelf=all]').press('Enter');

  const rows = await accepted.locator('.row-head > :first-child').allTextContents();
  const download = await saved(page, () => page.locator('[data-do=save]').press('Enter'));
  expect(download.suggestedFilename()).toBe('formulas-en-answered.xlsx');
  const [before, after] = [
    new Uint8Array(readFileSync(fileAt('formulas-en.xlsx'))),
    await bytesOf(download),
  ];
  const [old, made] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(made)).toEqual(Object.keys(old));
  const differing = Object.keys(old).filter(
    (name) => !Buffer.from(old[name] ?? []).equals(Buffer.from(made[name] ?? [])),
  );
  for (const name of differing)
    expect(name).toMatch(/^xl\/(worksheets\/sheet\d\.xml|workbook\.xml)$/);
  const table = guess(openWorkbook(after).tables).table;
  const filled = rows.map((name) => Number(/\d+/.exec(name)?.[0])).filter((one) => one !== 9);
  for (const one of filled)
    expect(table.rows.get(one)?.texts.get(4)).toMatch(/https:\/\/trust\.example\.com\/en\//);
  const { table: original, layout } = guess(openWorkbook(before).tables);
  for (const { row: one, answer } of questionRows(original, layout))
    if (!filled.includes(one)) expect(table.rows.get(one)?.texts.get(4) ?? '').toBe(answer);

  await page.reload();
  await expect(page.locator('[data-kept] li')).toHaveCount(1);
  const left = await page.evaluate(() => localStorage.getItem('questionnaires'));
  expect(left).toContain('formulas-en.xlsx');
  expect(left).not.toMatch(/certif|encrypt|What|which/);
  await choose(page, fileAt('formulas-en.xlsx'));
  await matchAll(page);
  await expect(accepted).toHaveCount(rows.length);
  await page.locator('[data-do=forget]').click();
  await expect(accepted).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('questionnaires'))).toBeNull();
  // The page itself again, and what it comes with; nothing beside.
  expect(requests.filter((url) => !/questionnaire(\.\w+)?\.(html|js)$|favicon/.test(url))).toEqual(
    [],
  );
  expect(thrown).toEqual([]);
});

test('from disk a Chinese CSV comes back in its own form, answered in the language that was chosen', async ({
  page,
}) => {
  const thrown = exceptionsOf(page);
  await page.goto(pathToFileURL(resolve('dist/en/questionnaire.html')).href);
  await choose(page, fileAt('gb18030-commas.csv'));
  await page.locator('[name=language]').selectOption('en');
  await matchAll(page);
  const { place, row } = await acceptable(page);
  await page.locator(`[data-place="${place}"] [data-do=accept]`).click();
  const download = await saved(page, () => page.locator('[data-do=save]').click());
  const decoded = (bytes: Uint8Array) => new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  const before = openWorkbook(new Uint8Array(readFileSync(fileAt('gb18030-commas.csv')))).tables[0];
  const bytes = await bytesOf(download);
  expect(decoded(bytes)).not.toContain('\r');
  const after = openWorkbook(bytes).tables[0];
  expect(after?.rows.get(row)?.texts.get(3)).toContain('trust.example.com/en/');
  for (const [one, { texts }] of before?.rows ?? [])
    for (const [column, text] of texts)
      expect(after?.rows.get(one)?.texts.get(column), `${columnName(column)}${one}`).toBe(text);

  // A new table, and the rows to ask about, of the same review.
  const result = await saved(page, () => page.locator('[data-do=table][data-format=xlsx]').click());
  expect(openWorkbook(await bytesOf(result)).tables[0]?.rows.size).toBe(17);
  const open = await saved(page, () => page.locator('[data-do=open][data-format=csv]').click());
  const head = new TextDecoder().decode(await bytesOf(open)).split('\r\n')[0];
  expect(head).toBe('"Row","Question","To find out"');
  expect(thrown).toEqual([]);
});

test('what cannot be taken is refused in one sentence, and the page goes on', async ({ page }) => {
  const thrown = exceptionsOf(page);
  await page.goto('/zh/questionnaire.html');
  const refused = page.locator('[data-refused]');
  const give = (name: string, buffer: Buffer) =>
    page.locator('[name=file]').setInputFiles({ name, mimeType: '', buffer });
  await give('big.xlsx', Buffer.alloc(21 * 1024 * 1024));
  await expect(refused).toHaveText(refusalWords.zh['too-large']);
  await give('a.pdf', Buffer.from('%PDF-1.7'));
  await expect(refused).toHaveText(refusalWords.zh.pdf);
  const names = Buffer.from('EncryptedPackage', 'utf16le');
  await give('b.xlsx', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), names]));
  await expect(refused).toHaveText(refusalWords.zh.encrypted);
  await give('c.xlsx', readFileSync(fileAt('phonetic.xlsx')).subarray(0, 900));
  await expect(refused).toHaveText(refusalWords.zh.broken);
  await page.locator('details summary').first().click();
  await page.locator('[data-ask] button[type=submit]').click();
  await expect(refused).toHaveText(refusalWords.zh['no-rows']);

  await give('fruit.csv', Buffer.from('fruit,price\napple,1\npear,2\n'));
  await expect(refused).toBeHidden();
  await expect(page.locator('[data-layout-refused]')).toBeHidden();
  await page.locator('[name=headerRow]').fill('9');
  await page.locator('[name=headerRow]').blur();
  await expect(page.locator('[data-layout-refused]')).toHaveText(refusalWords.zh['no-rows']);
  await expect(page.locator('[data-go]')).toBeDisabled();
  await page.locator('[data-layout] [data-do=other]').click();
  await choose(page, fileAt('protected-zh.xlsx'));
  await matchAll(page);
  await expect(articles(page)).toHaveCount(27);
  // Its cells offer values, of which only a person picks one.
  const { place } = await acceptable(page);
  const value = page.locator(`[data-place="${place}"] select`);
  await value.selectOption('不适用');
  await expect(page.locator(`[data-place="${place}"] article`)).toHaveAttribute(
    'data-decided',
    'accepted',
  );
  await expect(page.locator(`[data-place="${place}"] select`)).toHaveValue('不适用');
  expect(thrown).toEqual([]);
});

test('a file that has changed is told of, an unkept decision as well, and decisions follow a question to the new file', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'questionnaire-'));
  try {
    const file = join(folder, 'rows.csv');
    const questions = ['Do you hold a SOC 2 report?', 'Is there an ISO 27001 certificate?'];
    const csv = (rows: string[]) => `Question,Answer\n${rows.map((q) => `${q},\n`).join('')}`;
    writeFileSync(file, csv(questions));
    await page.goto('/en/questionnaire.html');
    await choose(page, file);
    await matchAll(page);
    await page.locator('[data-place="1"] [data-do=refuse]').click();
    await page
      .locator('[data-place="0"] [data-do=accept], [data-place="0"] [data-do=pick]')
      .first()
      .click();
    await page.locator('[data-place="0"] [data-do=accept]').click();
    writeFileSync(file, csv(['Where is data stored?', ...questions]));
    await saved(page, () => page.locator('[data-do=save]').click());
    await expect(page.locator('[data-out-told] .alert')).toBeVisible();
    await page.locator('[data-review-ways] [data-do=other]').click();
    await choose(page, file);
    await matchAll(page);
    await expect(page.locator('[data-decided="refused"]')).toHaveCount(1);
    await expect(page.locator('[data-place="2"] article')).toHaveAttribute(
      'data-decided',
      'refused',
    );
    await expect(page.locator('[data-place="1"] article')).toHaveAttribute(
      'data-decided',
      'accepted',
    );

    await refuseStorage(page);
    await page.reload();
    await choose(page, file);
    await matchAll(page);
    await page.locator('[data-place="0"] [data-do=refuse]').click();
    await expect(page.locator('[data-refused]')).not.toBeEmpty();
    await expect(page.locator('[data-place="0"] article')).toHaveAttribute(
      'data-decided',
      'refused',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a thousand pasted rows can be stopped and gone on with, and are shown a hundred at a time', async ({
  page,
}) => {
  await page.goto('/en/questionnaire.html');
  await page.locator('details summary').first().click();
  const lines = Array.from({ length: 1000 }, (_, i) => `Control ${i}: is data encrypted at rest?`);
  await page.locator('[name=rows]').fill(lines.join('\n'));
  await page.locator('[data-ask] button[type=submit]').click();
  await expect(page.locator('[data-go]')).toBeVisible();
  await page.locator('[data-go]').press('Enter');
  await page.locator('[data-do=stop]').click();
  await expect(page.locator('[data-counts]')).toBeFocused();
  const resume = page.locator('[data-do=resume]');
  await expect(resume).toBeVisible();
  await resume.click();
  await expect(page.locator('[data-counts]')).toHaveText(/ of 1000 answered/, { timeout: 120_000 });
  await expect(articles(page)).toHaveCount(100);
  await page.locator('[data-do=next]').click();
  await expect(articles(page).first()).toBeFocused();
  await expect(page.locator('[data-page]')).toHaveText('Rows 101–200 of 1000');
  // There is no file to give back.
  await expect(page.locator('[data-do=save]')).toBeHidden();
  await expect(page.locator('[data-do=table]').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of questionnaires says what it needs and leads to what can be done instead', async ({
    page,
  }) => {
    await page.goto('/en/questionnaire.html');
    await expect(page.locator('[data-ask]')).toBeHidden();
    await expect(page.locator('main a[href$="assurance.csv"]')).toBeVisible();
    await expect(page.locator('main a[href$="book.html"]')).toBeVisible();
  });
});

for (const from of ['index', 'search', 'pack'])
  test(`the page of questionnaires is linked from ${from}`, async ({ page }) => {
    await page.goto(`/zh/${from}.html`);
    await page.locator('main a[href$="questionnaire.html"]').click();
    await expect(page).toHaveURL('/zh/questionnaire.html');
  });
