import type { Lang } from '../i18n/known-languages.ts';

/** Root-relative addresses. They are a public contract; the portable build makes each relative to the page that holds it. */
export const address = {
  door: '/index.html',
  home: (lang: Lang) => `/${lang}/index.html`,
  question: (lang: Lang, id: string) => `/${lang}/q/${id}.html`,
  /** Of a question, a page or a chapter of the terms, for readers of either language. */
  short: (id: string) => `/q/${id}.html`,
  topic: (lang: Lang, id: string) => `/${lang}/topics/${id}.html`,
  page: (lang: Lang, id: string) => `/${lang}/${id}.html`,
  assuranceFile: (lang: Lang) => `/${lang}/assurance.csv`,
  book: (lang: Lang) => `/${lang}/book.html`,
  pack: (lang: Lang) => `/${lang}/pack.html`,
  copies: (lang: Lang) => `/${lang}/offline-copy.html`,
  licences: (lang: Lang) => `/${lang}/licences.html`,
  siteSecurity: (lang: Lang) => `/${lang}/site-security.html`,
  formats: (lang: Lang) => `/${lang}/formats.html`,
  updates: (lang: Lang) => `/${lang}/updates.html`,
  /** The feed of all updates, or of those on a topic. */
  feed: (lang: Lang, format: 'atom' | 'json', topic?: string) =>
    `/${lang}/updates${topic ? `/${topic}` : ''}.${format}`,
  questionnaire: (lang: Lang) => `/${lang}/questionnaire.html`,
  search: (lang: Lang) => `/${lang}/search.html`,
};

/** The address that a root-relative path has where the site is published. */
export const absolute = (path: string, { baseUrl }: { baseUrl: string }) =>
  new URL(path.slice(1), baseUrl).href;
