import type { APIRoute } from 'astro';
import { type FeedFormat, feedFormats, feedOf, feedTypes } from '../../../content/feeds.ts';
import { find, library } from '../../../content/library.ts';
import { type Lang, langs } from '../../../i18n/languages.ts';

export const getStaticPaths = () =>
  library().updates.length === 0
    ? []
    : langs.flatMap((lang) =>
        library().topics.flatMap(({ id }) =>
          feedFormats.map((format) => ({ params: { lang, topic: id, format } })),
        ),
      );

export const GET: APIRoute = ({ params }) => {
  const format = params.format as FeedFormat;
  const everything = library();
  const topic = find(everything.topics, params.topic ?? '');
  return new Response(feedOf(everything, params.lang as Lang, format, topic), {
    headers: { 'Content-Type': feedTypes[format] },
  });
};
