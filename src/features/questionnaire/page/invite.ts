import type { Lang } from '../../../i18n/known-languages.ts';

/** The words of the link that leads here from other pages. */
export const invite: Record<Lang, string> = {
  zh: '手上有一整份安全问卷？可以在本机对照本站填写',
  en: 'Have a whole security questionnaire? Fill it in against this site, on your own device',
};
