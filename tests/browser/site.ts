import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

export const langs = ['zh', 'en'] as const;
export type Lang = (typeof langs)[number];

export const other = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

const questions = [
  'mlps-certified-systems',
  'mlps-customer-materials',
  'soc-what-is',
  'soc-types',
  ...['iso-20000', 'iso-22301', 'iso-9001', 'iso-27001'].flatMap((standard) =>
    ['why', 'how', 'reuse'].map((part) => `${standard}-${part}`),
  ),
  'privacy-control',
  'privacy-provider-access',
  'privacy-data-movement',
  'privacy-tenant-isolation',
  'privacy-platform-operations',
];
const articles = [
  'assurance',
  'timeline',
  'whitepaper',
  'iot-soc-terms',
  'legal-notice',
  'conventions',
  'glossary',
  'not-answered',
  'responsibility',
  'search',
];
export const topics = ['mlps', 'soc', 'iso', 'privacy'];

export const questionPages = (lang: Lang) => questions.map((id) => `/${lang}/q/${id}.html`);

/** The addresses that are never to break, per language; typed out here, so that no change of content moves them. */
export const contract = (lang: Lang): string[] => [
  `/${lang}/`,
  ...questionPages(lang),
  ...topics.map((id) => `/${lang}/topics/${id}.html`),
  ...articles.map((id) => `/${lang}/${id}.html`),
];

const everyPage: readonly string[] = readdirSync('dist', {
  recursive: true,
  encoding: 'utf8',
})
  // The copies to take away are no pages of the site.
  .filter((file) => file.endsWith('.html') && !/^copies[\\/]/.test(file))
  .map((file) => `/${file.replaceAll('\\', '/')}`)
  .sort();

/** The short links, which lead on at once wherever the browser has a language of the site. */
export const signposts = everyPage.filter((address) => address.startsWith('/q/'));

/** Every other page of the build, as an address from its root. */
export const builtPages = everyPage.filter((address) => !signposts.includes(address));

/** The build in two halves; the pages that speak both languages are with the original. */
export const builtIn = (lang: Lang): string[] =>
  builtPages.filter((address) => address.startsWith('/en/') === (lang === 'en'));

/** Opens the pages one after the other in one tab; each fault is named by its page. */
export async function faultsOf(
  page: Page,
  addresses: readonly string[],
  look: (address: string) => Promise<string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    faults.push(...(await look(address)).map((fault) => `${address}: ${fault}`));
  }
  return faults;
}

/** A browser that refuses storage, as some do in private windows and for files. */
export async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });
}

/** What the scripts of a page threw, filled as it happens. */
export function exceptionsOf(page: Page): string[] {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => {
    // A slow machine makes Chromium give up the fade between two pages, and say so with no script involved.
    if (!message.startsWith('Transition was ')) thrown.push(message);
  });
  return thrown;
}
