import { expect, type Page, test } from '@playwright/test';
import { clauseAnchor } from '../../src/content/clause-number.ts';
import { readLibrary } from '../../src/content/library.ts';
import { outlineOf } from '../../src/content/terms-outline.ts';
import { langs } from './site.ts';

const library = readLibrary(process.cwd());

/** The texts of what a selector finds, without what is only for screen readers or links to the place itself. */
const texts = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) =>
    found.map((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const extra of copy.querySelectorAll('.hidden, .anchor')) extra.remove();
      // Numbers are held to their names by a space that does not break.
      return (copy.textContent ?? '').replaceAll('\u00a0', ' ').trim();
    }),
  );

for (const lang of langs) {
  test(`the privacy pictures of ${lang} hold what the content holds`, async ({ page }) => {
    await page.goto(`/${lang}/q/privacy-tenant-isolation.html`);
    const layered = library.products.filter(({ layer }) => layer);
    expect((await texts(page, '[data-picture=isolation] dd')).sort()).toEqual(
      layered.map(({ does }) => does?.[lang]).sort(),
    );

    await page.goto(`/${lang}/q/privacy-control.html`);
    expect(await texts(page, '[data-picture=data-life] .step')).toEqual(
      library.dataLife.map(({ name }) => name[lang]),
    );

    await page.goto(`/${lang}/q/privacy-platform-operations.html`);
    expect(await texts(page, '[data-picture=log-path] .kind')).toEqual(
      library.logPath.flatMap(({ kinds }) => kinds.map(({ name }) => name[lang])),
    );
    expect(await texts(page, '[data-picture=log-path] .covered > li')).toHaveLength(
      library.products.filter(({ inPlatformLog }) => inPlatformLog).length,
    );

    await page.goto(`/${lang}/q/privacy-data-movement.html`);
    expect((await texts(page, '[data-picture=data-movement] .asks')).sort()).toEqual(
      library.dataMovement.flatMap(({ asks }) => asks?.[lang] ?? []).sort(),
    );
  });

  test(`the promises of ${lang} and the clauses that limit them lead to each other`, async ({
    page,
  }) => {
    for (const { answer, at, promise, limits } of library.promises) {
      await page.goto(`/${lang}/q/${answer}.html`);
      const picture = page.locator('[data-picture=promise]').filter({ hasText: promise[lang] });
      const links = picture.locator('.limits a');
      await expect(links).toHaveCount(limits.length);
      for (const [i, { clause, effect }] of limits.entries()) {
        await expect(links.nth(i)).toHaveAttribute('href', new RegExp(`#${clauseAnchor(clause)}$`));
        await expect(picture).toContainText(effect[lang]);
        await page.goto(`/${lang}/iot-soc-terms.html`);
        const back = page.locator(`#${clauseAnchor(clause)} a[href$="${answer}.html#${at}"]`);
        await expect(back.first()).toBeVisible();
        await page.goto(`/${lang}/q/${answer}.html`);
      }
    }
  });

  test(`the outline and the periods of ${lang} are those of the clauses`, async ({ page }) => {
    await page.goto(`/${lang}/iot-soc-terms.html`);
    const rows = await page
      .locator('[data-picture=terms-outline] tr:has(td)')
      .evaluateAll((found) =>
        found.map((row) => [
          row.querySelector('.number')?.textContent,
          ...[...row.querySelectorAll('[data-mark]')].map((mark) => mark.getAttribute('data-mark')),
        ]),
      );
    const order = ['limits', 'excludes', 'binds', 'deadline', 'discloses'];
    expect(rows).toEqual(
      outlineOf(library.chapters).flatMap(({ clauses }) =>
        clauses.map(({ clause, marks }) => [
          clause.number,
          ...[...marks].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
        ]),
      ),
    );
    const periods =
      lang === 'zh' ? ['7天', '30天', '6个月', '1年'] : ['7 days', '30 days', '6 months', '1 year'];
    expect(await texts(page, '#deadlines tbody th')).toEqual(expect.arrayContaining(periods));
  });

  test(`every responsibility of ${lang} names what it rests on`, async ({ page }) => {
    await page.goto(`/${lang}/responsibility.html`);
    const topics = library.responsibilities.flatMap(({ topics }) => topics);
    expect(await texts(page, '[data-picture=responsibility] tr[id] th')).toEqual(
      topics.map(({ name }) => name[lang]),
    );
    for (const { id, provider, customer, shared } of topics) {
      for (const duty of [provider, customer, shared]) {
        if (!duty) continue;
        const cell = page.locator(`#${id} td`).filter({ hasText: duty.says[lang] });
        await expect(cell.locator('a')).toHaveCount(duty.basis.length);
      }
    }
  });
}

test('a component of the page never puts its styles below those it must win over', async ({
  page,
}) => {
  for (const address of ['/zh/iot-soc-terms.html', '/zh/responsibility.html']) {
    await page.goto(address);
    const styles = await page.evaluate(() =>
      [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join(''),
    );
    // Layers win in the order in which they are first named.
    const named = [...styles.matchAll(/@layer ([\w, ]+)/g)].flatMap(([, list = '']) =>
      list.split(',').map((name) => name.trim()),
    );
    expect([...new Set(named)].slice(0, 5)).toEqual(['tokens', 'base', 'frame', 'text', 'parts']);
  }
});
