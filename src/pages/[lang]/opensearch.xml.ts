import type { APIRoute } from 'astro';
import { absolute, address } from '../../content/addresses.ts';
import { library } from '../../content/library.ts';
import { siteName } from '../../content/site-name.ts';
import { escapeQuoted } from '../../html/escape.ts';
import { type Lang, langPaths, languages } from '../../i18n/languages.ts';

export const getStaticPaths = langPaths;

/** The longest `ShortName` that OpenSearch 1.1 allows, in characters. */
const longest = 16;

/** Lets a browser search the site from its address bar. */
export const GET: APIRoute = ({ params }) => {
  const lang = params.lang as Lang;
  const { site } = library();
  const { name, description } = site;
  const url = (path: string) => escapeQuoted(absolute(path, site));
  const full = siteName(site, lang);
  const short = [full, name[lang]].find((one) => one.length <= longest) ?? full.slice(0, longest);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeQuoted(short)}</ShortName>
  <Description>${escapeQuoted(description[lang])}</Description>
  <Image width="32" height="32" type="image/x-icon">${url('/favicon.ico')}</Image>
  <Url type="text/html" template="${url(address.search(lang))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${url(`/${lang}/opensearch.xml`)}"/>
  <Language>${languages[lang].tag}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`);
};
