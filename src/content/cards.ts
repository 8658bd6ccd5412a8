import type { Lang } from '../i18n/languages.ts';
import type { Chapter } from '../schema/clause.ts';
import { address } from './addresses.ts';
import { chapterAnchor } from './clause-number.ts';
import { destination } from './destination.ts';
import type { Library } from './library.ts';

/** Width and height of every card, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The card of a page, root-relative: `/zh/q/x.html` has `/cards/zh/q/x.png`. */
export function cardOfPage(page: string): string {
  return `/cards${page.replace(/\.html$/, '.png')}`;
}

/** The card of a question, a topic, a page or a chapter (`clause-3`) by its id, root-relative. Throws where there is none. */
export function cardOf(library: Library, lang: Lang, id: string): string {
  if (library.topics.some((topic) => topic.id === id)) return cardOfPage(address.topic(lang, id));
  const [page = '', anchor] = destination(library, lang, id).href.split('#');
  if (anchor === undefined) return cardOfPage(page);
  // A clause is shared with the card of its chapter.
  return cardOfPage(address.page(lang, chapterAnchor(anchor) ?? anchor));
}

/** What a chapter holds: number and title of its clauses, of one level or, where that has a single clause, of two. */
export function chapterContents({ clauses }: Chapter, lang: Lang): string[] {
  const contents = (depth: number) =>
    clauses.flatMap(({ number, title }) =>
      title && number.split('.').length <= depth ? [`${number} ${title[lang]}`] : [],
    );
  const first = contents(2);
  return first.length > 1 ? first : contents(3);
}
