import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

export const langs = ['zh', 'en'] as const;
export type Lang = (typeof langs)[number];

export const other = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

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

const pagesIn = (folder: string) => builtPages.filter((address) => address.startsWith(folder));

export const questionPages = (lang: Lang): string[] => pagesIn(`/${lang}/q/`);

/** Their ids, in alphabetical order. */
export const topics = pagesIn('/zh/topics/').map(
  (address) => /(\w+)\.html$/.exec(address)?.[1] ?? '',
);

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
