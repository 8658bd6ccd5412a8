import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { plainText } from '../html/characters.ts';
import { type Lang, languages } from '../i18n/languages.ts';
import { updateWords } from '../i18n/updates.ts';
import type { Topic } from '../schema/site.ts';
import type { Update } from '../schema/update.ts';
import { absolute, address } from './addresses.ts';
import type { Library } from './library.ts';
import { siteName } from './site-name.ts';

export const feedFormats = ['atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedTypes: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The updates that touch a topic, or all of them; newest first. */
export function updatesOn({ updates, questions }: Library, topic?: Topic): Update[] {
  if (!topic) return updates;
  const own = new Set(questions.filter((q) => q.topic.id === topic.id).map(({ id }) => id));
  return updates.filter(({ answers }) => answers === 'all' || answers.some((id) => own.has(id)));
}

/** A feed as text. Its addresses are absolute, and its times are those of the entries: no clock is needed. */
export function feedOf(library: Library, lang: Lang, format: FeedFormat, topic?: Topic): string {
  const { site } = library;
  const title = updateWords[lang].feed(siteName(site, lang), topic?.title[lang]);
  const page = absolute(address.updates(lang), site);
  const self = absolute(address.feed(lang, format, topic?.id), site);
  const language = languages[lang].tag;
  const authors = [{ name: site.provider[lang] }];
  const entries = updatesOn(library, topic).map(({ id, date, title, text }) => ({
    id: `${page}#${id}`,
    day: new Date(`${date}T00:00:00Z`),
    title: plainText(title[lang]),
    text: plainText(text[lang]),
  }));

  if (format === 'json') {
    const feed = generateJsonFeed({
      title,
      language,
      home_page_url: page,
      feed_url: self,
      authors,
      items: entries.map(({ id, day, title, text }) => ({
        id,
        url: id,
        title,
        content_text: text,
        date_published: day,
      })),
    });
    return `${JSON.stringify(feed, null, 2)}\n`;
  }
  return generateAtomFeed({
    id: self,
    title: { value: title },
    xml: { lang: language },
    updated: entries[0]?.day ?? new Date(`${newest(library)}T00:00:00Z`),
    links: [
      { href: self, rel: 'self', type: feedTypes.atom },
      { href: page, rel: 'alternate', type: 'text/html', hreflang: language },
    ],
    authors,
    entries: entries.map(({ id, day, title, text }) => ({
      id,
      title: { value: title },
      published: day,
      updated: day,
      links: [{ href: id, rel: 'alternate', type: 'text/html' }],
      content: { value: text, type: 'text' },
    })),
  });
}

/** An empty feed is as new as its sources. */
function newest({ sources }: Library): string {
  return (
    sources
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? ''
  );
}
