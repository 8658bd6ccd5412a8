import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isLang, knownLangs, type Lang } from './known-languages.ts';

export * from './known-languages.ts';

/**
 * The languages of the site, as its content names them; the first is the original, the others are its translations. A process works
 * on one project, that of its working directory. What runs in a browser knows them by its page instead.
 */
export const langs = languagesOf(process.cwd());

export const [original, ...translations] = langs;

/** One value for each language of the site. */
export function inEach<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return Object.fromEntries(langs.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
}

/** For `getStaticPaths` of a page that exists once per language. */
export const langPaths = () => langs.map((lang) => ({ params: { lang } }));

/**
 * The languages that `content/site.yaml` names; where it names none, those in which it has the name of the site. Where the file cannot
 * be read, all that are known: the check of the content then says what is wrong with it.
 */
export function languagesOf(project: string): [Lang, ...Lang[]] {
  const { languages, name } = siteIn(project);
  const named = Array.isArray(languages)
    ? languages.filter(isLang)
    : knownLangs.filter((lang) => Object.hasOwn(Object(name), lang));
  const [first, ...others] = new Set(named);
  return first === undefined ? knownLangs : [first, ...others];
}

function siteIn(project: string): { languages?: unknown; name?: unknown } {
  try {
    return Object(parse(readFileSync(join(project, 'content/site.yaml'), 'utf8')));
  } catch {
    return {};
  }
}
