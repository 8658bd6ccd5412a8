import type { Lang } from '../i18n/languages.ts';
import { termsWords } from '../i18n/terms.ts';
import { address } from './addresses.ts';
import { chapterAnchor } from './clause-number.ts';
import type { Library } from './library.ts';

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
