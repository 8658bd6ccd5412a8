import type { Lang } from '../i18n/languages.ts';
import type { Library } from './library.ts';

/** The first search to try of the first two entries of `content/home.yaml` that have one, as the page of results names them. */
export function searchExamples({ home }: Library, lang: Lang): string[] {
  return home.flatMap(({ searches }) => searches[lang].slice(0, 1)).slice(0, 2);
}
