import { type Lang, langs } from '../../i18n/languages.ts';

/** The language of the page that the script runs on. */
export const lang: Lang = langs.find((id) => document.documentElement.lang.startsWith(id)) ?? 'zh';
