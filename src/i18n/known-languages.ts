/**
 * The languages that the site has words for, keyed by their address segment. `space` stands between words: between the name of
 * the provider and that of its site, for one.
 */
export const languages = {
  zh: { tag: 'zh-CN', name: '中文', locale: 'zh_CN', space: '' },
  en: { tag: 'en', name: 'English', locale: 'en_GB', space: ' ' },
} as const satisfies Record<string, { tag: string; name: string; locale: string; space: string }>;

export type Lang = keyof typeof languages;

export const knownLangs = Object.keys(languages) as [Lang, ...Lang[]];

export function otherLang(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh';
}

export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}
