import { address } from '../../content/addresses.ts';
import { cardOf, cardOfPage, chapterContents } from '../../content/cards.ts';
import { find, type Library, type Provenance } from '../../content/library.ts';
import type { Standing } from '../../content/standing.ts';
import { coloursOf } from '../../features/brand/theme.ts';
import { plain } from '../../html/characters.ts';
import { type Lang, langs, languages } from '../../i18n/languages.ts';
import { messages } from '../../i18n/messages.ts';
import { statusWord } from '../../i18n/standing.ts';
import type { Card } from './card.ts';

/** What a page says of itself to whoever previews it. */
export interface Preview {
  lang: Lang;
  title: string;
  description: string;
}

/** Everything of the content that has a card, by the root-relative path of its picture. */
export function cardsOf(library: Library): Map<string, Card> {
  const cards = new Map<string, Card>();
  const { questions, topics, pages, chapters } = library;
  for (const lang of langs) {
    const t = messages[lang];
    const add = (path: string, from: readonly Provenance[], card: Partial<Card>, state = '') =>
      cards.set(path, plain({ ...blank(library, lang, daysOf(from), state), ...card }));
    const of = (id: string) => cardOf(library, lang, id);

    for (const { id, topic, number, sources, standing, text } of questions) {
      const { question: title, answer } = text[lang];
      const label = t.shortAnswer;
      const card = { topic: topic.title[lang], number, title, label, text: [answer] };
      add(cardOfPage(address.question(lang, id)), sources, card, stateOf(standing, lang));
    }
    for (const { id, sources, standing, text } of pages) {
      const { title, answer } = text[lang];
      const card = { title, label: t.shortAnswer, text: [answer] };
      add(cardOfPage(address.page(lang, id)), sources, card, stateOf(standing, lang));
    }
    for (const [i, { id, title, summary }] of topics.entries()) {
      const own = questions.filter(({ topic }) => topic.id === id);
      const card = { number: `${i + 1}`, title: title[lang], text: [summary[lang]] };
      add(
        of(id),
        own.flatMap(({ sources }) => sources),
        card,
      );
    }
    for (const chapter of chapters) {
      const terms = find(pages, chapter.contract);
      add(of(chapter.id), terms.sources, {
        topic: terms.text[lang].title,
        number: chapter.number,
        title: chapter.title[lang],
        text: chapterContents(chapter, lang),
      });
    }
  }
  return cards;
}

/** The card of a page that the content does not know, from what it says of itself; it holds as of all sources. */
export function cardFor({ lang, title, description }: Preview, library: Library): Card {
  const days = library.sources.map(({ date }) => date);
  return plain({ ...blank(library, lang, days), title, text: [description] });
}

function blank({ site, brand }: Library, lang: Lang, days: readonly string[], state = ''): Card {
  const t = messages[lang];
  return {
    lang,
    provider: site.provider[lang],
    site: site.name[lang],
    topic: '',
    number: '',
    title: '',
    label: '',
    text: [],
    ...(brand ? { colours: coloursOf(brand, 'light') } : {}),
    foot: [`${t.asOf}${languages[lang].space}${[...new Set(days)].join(t.comma)}`, state]
      .filter(Boolean)
      .join(t.stop),
  };
}

const daysOf = (from: readonly Provenance[]) => from.map(({ source }) => source.date);

/** What is to be known of an answer before it is relied on; empty where that is nothing. */
function stateOf(standing: Standing, lang: Lang): string {
  return standing.status === 'current' ? '' : statusWord(standing, lang);
}
