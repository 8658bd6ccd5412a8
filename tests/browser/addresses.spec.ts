import { expect, type Page, test } from '@playwright/test';
import { builtPages, contract, type Lang, langs, other } from './site.ts';

// The pages are fetched by one of them, which its policy would refuse.
test.use({ bypassCSP: true });

/** What the head and the anchors of a page say. */
interface PageFacts {
  lang: string;
  h1: number;
  title: string;
  canonical: string | undefined;
  /** Addresses by hreflang. */
  alternates: Record<string, string>;
  /** Where the link of the masthead to the other language leads. */
  languageSwitch: string | undefined;
  ids: string[];
}

/** How many clauses stand directly below each number of the terms: 11 chapters, 81 clauses. */
const clauseTree: Record<string, number> = {
  '1': 2,
  '2': 4,
  '3': 2,
  '3.1': 10,
  '3.1.3': 12,
  '3.1.3.1': 7,
  '3.1.3.4': 8,
  '3.2': 4,
  '4': 1,
  '4.1': 4,
  '5': 4,
  '6': 4,
  '7': 3,
  '7.2': 3,
  '8': 4,
  '8.2': 2,
  '9': 2,
  '10': 2,
  '11': 3,
};

const tags: Record<Lang, string> = { zh: 'zh-CN', en: 'en' };
const langOf = (address: string): Lang => (address.startsWith('/en/') ? 'en' : 'zh');
const door = '/index.html';
/** Pages that have a place in search engines: all but the error pages. */
const listed = builtPages.filter((address) => !/\/(404|offline)\.html$/.test(address));
const inOneLanguage = listed.filter((address) => address !== door);
const translation = (address: string) =>
  address.replace(/^\/(zh|en)/, () => `/${other(langOf(address))}`);

async function factsOf(
  page: Page,
  addresses: readonly string[],
): Promise<(address: string) => PageFacts> {
  await page.goto('/404.html');
  const facts: Record<string, PageFacts> = await page.evaluate(async (addresses) => {
    const read = async (address: string) => {
      const html = await (await fetch(address)).text();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const link = parsed.querySelector('header a[hreflang]')?.getAttribute('href');
      return {
        lang: parsed.documentElement.lang,
        h1: parsed.querySelectorAll('h1').length,
        title: parsed.title,
        canonical: parsed.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
        alternates: Object.fromEntries(
          [...parsed.querySelectorAll<HTMLLinkElement>('link[rel=alternate][hreflang]')].map(
            ({ hreflang, href }) => [hreflang, href],
          ),
        ),
        languageSwitch: link ? new URL(link, new URL(address, location.href)).pathname : undefined,
        ids: [...parsed.querySelectorAll('[id]')].map(({ id }) => id),
      };
    };
    return Object.fromEntries(
      await Promise.all(addresses.map(async (address) => [address, await read(address)])),
    );
  }, addresses);
  return (address) => {
    const found = facts[address];
    if (!found) throw new Error(`${address} was not built.`);
    return found;
  };
}

/** As a table of one row per page, so that a failure names the pages. */
const table = <T>(addresses: readonly string[], value: (address: string) => T) =>
  Object.fromEntries(addresses.map((address) => [address, value(address)]));

test('every address of the contract answers', async ({ request }) => {
  const answers: Record<string, number> = {};
  const promised = ['/', ...langs.flatMap(contract)];
  for (const address of promised) answers[address] = (await request.get(address)).status();
  expect(answers).toEqual(table(promised, () => 200));
});

test('every page names its language', async ({ page }) => {
  const facts = await factsOf(page, builtPages);
  expect(table(builtPages, (address) => facts(address).lang)).toEqual(
    table(builtPages, (address) => tags[langOf(address)]),
  );
});

test('every page has one h1', async ({ page }) => {
  const facts = await factsOf(page, builtPages);
  expect(table(builtPages, (address) => facts(address).h1)).toEqual(table(builtPages, () => 1));
});

for (const lang of langs) {
  test(`no two pages share a title in ${lang}`, async ({ page }) => {
    const own = builtPages.filter((address) => langOf(address) === lang);
    const facts = await factsOf(page, own);
    const byTitle = Object.groupBy(own, (address) => facts(address).title.trim());
    const shared = Object.entries(byTitle).filter(
      ([title, pages = []]) => title === '' || pages.length > 1,
    );
    expect(shared).toEqual([]);
  });
}

test('every page but the error page is the canonical one of its address', async ({ page }) => {
  const facts = await factsOf(page, builtPages);
  expect(facts('/404.html').canonical).toBeUndefined();
  const root = facts(door).canonical ?? '';
  expect(root).toMatch(/^https:\/\/.+\/$/);
  const short = (url: string) => url.replace(/\/index\.html$/, '/');
  expect(table(listed, (address) => short(facts(address).canonical ?? ''))).toEqual(
    table(listed, (address) => short(new URL(address.slice(1), root).href)),
  );
});

test('hreflang leads to the canonical page of each language and to the door', async ({ page }) => {
  const facts = await factsOf(page, listed);
  const own = (address: string, lang: Lang) => {
    const home = address === door ? `/${lang}/index.html` : address;
    return facts(langOf(home) === lang ? home : translation(home)).canonical;
  };
  expect(table(listed, (address) => facts(address).alternates)).toEqual(
    table(listed, (address) => ({
      'zh-CN': own(address, 'zh'),
      en: own(address, 'en'),
      'x-default': facts(door).canonical,
    })),
  );
});

test('every page exists in both languages with the same anchors', async ({ page }) => {
  const facts = await factsOf(page, inOneLanguage);
  // The glossary is in the alphabetical order of each language and has the letters of its alphabet; terms are explained
  // where each language uses them first.
  const anchors = (address: string) =>
    facts(address)
      .ids.filter((id) => !/(^|--)(letter|term)-/.test(id))
      .toSorted();
  expect(table(inOneLanguage, anchors)).toEqual(
    table(inOneLanguage, (address) => anchors(translation(address))),
  );
});

for (const lang of langs) {
  test(`every chapter and clause of the terms has its anchor in ${lang}`, async ({ page }) => {
    const terms = `/${lang}/iot-soc-terms.html`;
    const { ids } = (await factsOf(page, [terms]))(terms);
    const below = (number: string): string[] =>
      Array.from({ length: clauseTree[number] ?? 0 }, (_, i) => `${number}.${i + 1}`).flatMap(
        (child) => [child, ...below(child)],
      );
    const numbers = Array.from({ length: 11 }, (_, i) => `${i + 1}`).flatMap((chapter) => [
      chapter,
      ...below(chapter),
    ]);
    expect(numbers).toHaveLength(11 + 81);
    // An anchor with two hyphens is of something within a clause.
    expect(ids.filter((id) => id.startsWith('clause-') && !id.includes('--'))).toEqual(
      numbers.map((number) => `clause-${number.replaceAll('.', '-')}`),
    );
  });
}

test('the language switch of every page names the same page', async ({ page }) => {
  const facts = await factsOf(page, inOneLanguage);
  expect(table(inOneLanguage, (address) => facts(address).languageSwitch)).toEqual(
    table(inOneLanguage, translation),
  );
});

const switches: Record<Lang, string> = { zh: 'English', en: '中文' };
for (const lang of langs) {
  const name = switches[lang];
  test(`the language switch of ${lang} keeps the anchor`, async ({ page }) => {
    await page.goto(`/${lang}/iot-soc-terms.html#clause-8-2-1`);
    await page.evaluate(() => {
      location.hash = '#clause-3-1-3-9';
    });
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(`/${other(lang)}/iot-soc-terms.html#clause-3-1-3-9`);
    await expect(page.locator('#clause-3-1-3-9')).toBeInViewport();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of langs) {
    test(`the language switch of ${lang} leads to the same page`, async ({ page }) => {
      await page.goto(`/${lang}/q/soc-types.html`);
      await page.getByRole('link', { name: switches[lang], exact: true }).click();
      await expect(page).toHaveURL(`/${other(lang)}/q/soc-types.html`);
    });
  }
});
