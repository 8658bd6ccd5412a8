import { isLang, type Lang } from './languages.ts';

/** The language of the page that a component of content stands on. */
export function pageLanguage(params: Record<string, string | undefined>): Lang {
  const { lang } = params;
  if (lang === undefined || !isLang(lang)) {
    throw new Error('Components of content need a page whose address begins with its language.');
  }
  return lang;
}
