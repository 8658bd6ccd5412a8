import { type Lang, languages } from '../i18n/known-languages.ts';
import type { Site } from '../schema/site.ts';

/** The name of the site with that of its provider. */
export function siteName({ provider, name }: Pick<Site, 'provider' | 'name'>, lang: Lang): string {
  return `${provider[lang]}${languages[lang].space}${name[lang]}`;
}
