import { plain } from '../html/characters.ts';
import type { Lang } from '../i18n/languages.ts';
import { absolute, address } from './addresses.ts';
import type { Library, Question } from './library.ts';

/** A thing as schema.org knows it. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** The site, with the way to search it. */
export function websiteData({ site }: Library, lang: Lang, name: string): Thing {
  return {
    '@type': 'WebSite',
    name,
    url: absolute(address.home(lang), site),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute(address.search(lang), site)}?q={q}`,
      },
      'query-input': 'required name=q',
    },
  };
}

/** The way to a page from the home page: each step but the last has its address, absolute. */
export function breadcrumbData(steps: readonly { name: string; item?: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, item }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      ...(item === undefined ? {} : { item: { '@id': item } }),
    })),
  };
}

/**
 * The page of one question. No `QAPage`: search engines reserve that for pages where readers answer, and here the
 * provider does.
 */
export function questionPageData(question: Question, lang: Lang): Thing {
  return { '@type': 'WebPage', mainEntity: questionData(question, lang) };
}

/** The page of a topic: its questions with their short answers. */
export function faqPageData(questions: readonly Question[], lang: Lang): Thing {
  return { '@type': 'FAQPage', mainEntity: questions.map((one) => questionData(one, lang)) };
}

function questionData({ text }: Question, lang: Lang): Thing {
  const { question, answer } = text[lang];
  return {
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  };
}

/** The text of a script element that holds these things; nothing in it can end the element. */
export function linkedData(things: readonly Thing[]): string {
  const [first] = things;
  const content = things.length === 1 ? first : { '@graph': things };
  return JSON.stringify(plain({ '@context': 'https://schema.org', ...content })).replaceAll(
    '<',
    '\\u003c',
  );
}
