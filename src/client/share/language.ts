import { knownLangs, type Lang } from '../../i18n/known-languages.ts';

/** The language of the page that the script runs on. */
export const lang: Lang =
  knownLangs.find((id) => document.documentElement.lang.startsWith(id)) ?? 'zh';
