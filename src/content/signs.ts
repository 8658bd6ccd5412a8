import { inEach, type Lang } from '../i18n/languages.ts';
import { messages } from '../i18n/messages.ts';
import { signpostWords } from '../i18n/signpost.ts';
import { address } from './addresses.ts';
import { chapterContents } from './cards.ts';
import { find, type Library } from './library.ts';
import { siteName } from './site-name.ts';

/** Where a short link leads in one language, and what it says of it. */
export interface Sign {
  href: string;
  title: string;
  text: string;
  /** What it stands in. */
  where: string;
}

/** What has a short link, by its id: every question, page, and chapter of the terms. */
export function signsOf({
  questions,
  pages,
  chapters,
  site,
}: Library): Record<string, Record<Lang, Sign>> {
  return Object.fromEntries([
    ...questions.map(({ id, text, topic }) => [
      id,
      inEach((lang) => ({
        href: address.question(lang, id),
        title: text[lang].question,
        text: text[lang].answer,
        where: topic.title[lang],
      })),
    ]),
    ...pages.map(({ id, text }) => [
      id,
      inEach((lang) => ({
        href: address.page(lang, id),
        title: text[lang].title,
        text: text[lang].answer,
        where: siteName(site, lang),
      })),
    ]),
    ...chapters.map((chapter) => [
      chapter.id,
      inEach((lang) => ({
        href: `${address.page(lang, chapter.contract)}#${chapter.id}`,
        title: chapter.title[lang],
        text: chapterContents(chapter, lang).join(messages[lang].stop),
        where: signpostWords[lang].chapterOf(
          find(pages, chapter.contract).text[lang].title,
          chapter.number,
        ),
      })),
    ]),
  ]);
}
