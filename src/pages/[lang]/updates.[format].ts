import type { APIRoute } from 'astro';
import { type FeedFormat, feedFormats, feedOf, feedTypes } from '../../content/feeds.ts';
import { library } from '../../content/library.ts';
import { type Lang, langs } from '../../i18n/languages.ts';

export const getStaticPaths = () =>
  library().updates.length === 0
    ? []
    : langs.flatMap((lang) => feedFormats.map((format) => ({ params: { lang, format } })));

export const GET: APIRoute = ({ params }) => {
  const format = params.format as FeedFormat;
  return new Response(feedOf(library(), params.lang as Lang, format), {
    headers: { 'Content-Type': feedTypes[format] },
  });
};
