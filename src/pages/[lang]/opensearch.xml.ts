import type { APIRoute } from 'astro';
import { address } from '../../content/addresses.ts';
import { library } from '../../content/library.ts';
import { siteName } from '../../content/site-name.ts';
import { escapeXml } from '../../content/xml.ts';
import { type Lang, langPaths, languages } from '../../i18n/languages.ts';

export const getStaticPaths = langPaths;

/** The longest `ShortName` that OpenSearch 1.1 allows, in characters. */
const longest = 16;

/** Lets a browser search the site from its address bar. */
export const GET: APIRoute = ({ params }) => {
  const lang = params.lang as Lang;
  const { site } = library();
  const { name, description, baseUrl } = site;
  const absolute = (path: string) => escapeXml(new URL(path.slice(1), baseUrl).href);
  const full = siteName(site, lang);
  const short = [full, name[lang]].find((one) => one.length <= longest) ?? full.slice(0, longest);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(short)}</ShortName>
  <Description>${escapeXml(description[lang])}</Description>
  <Image width="32" height="32" type="image/x-icon">${absolute('/favicon.ico')}</Image>
  <Url type="text/html" template="${absolute(address.search(lang))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${absolute(`/${lang}/opensearch.xml`)}"/>
  <Language>${languages[lang].tag}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`);
};
