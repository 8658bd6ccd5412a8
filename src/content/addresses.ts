import type { Lang } from '../i18n/known-languages.ts';
import { termsWords } from '../i18n/terms.ts';
import { chapterAnchor } from './clause-number.ts';
import type { Library } from './library.ts';

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
  search: (lang: Lang) => `/${lang}/search.html`,
};

/** What an id used in `related`, `answers` and the like leads to. */
export interface Destination {
  href: string;
  title: string;
  /** The contract of a clause, where the site has several. */
  within?: string | undefined;
}

/** Whether clauses of more than one contract are shown, so that a number alone does not name one. */
export function hasSeveral(chapters: Library['chapters']): boolean {
  return new Set(chapters.map(({ contract }) => contract)).size > 1;
}

/** Resolves the id of a question, a page or a clause anchor. The content rules have checked that it exists. */
export function destination(
  { questions, pages, chapters }: Library,
  lang: Lang,
  id: string,
): Destination {
  const question = questions.find((q) => q.id === id);
  if (question) return { href: address.question(lang, id), title: question.text[lang].question };
  const page = pages.find((p) => p.id === id);
  if (page) return { href: address.page(lang, id), title: page.text[lang].title };
  const chapter = chapters.find((one) => one.id === chapterAnchor(id));
  const terms = pages.find((one) => one.id === chapter?.contract);
  const clause = chapter && [chapter, ...chapter.clauses].find((one) => one.id === id);
  if (!terms || !chapter || !clause) throw new Error(`"${id}" leads nowhere.`);
  const title = `${clause.number} ${(clause.title ?? chapter.title)[lang]}`;
  const within = hasSeveral(chapters) ? terms.text[lang].label : undefined;
  return {
    href: `${address.page(lang, terms.id)}#${id}`,
    title: within ? termsWords[lang].of(title, within) : title,
    within,
  };
}
