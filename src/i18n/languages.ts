/** The languages of the site, keyed by their address segment. The first is the original; the other is its translation. */
export const languages = {
  zh: { tag: 'zh-CN', name: '中文', locale: 'zh_CN' },
  en: { tag: 'en', name: 'English', locale: 'en_GB' },
} as const satisfies Record<string, { tag: string; name: string; locale: string }>;

export type Lang = keyof typeof languages;

export const langs = Object.keys(languages) as [Lang, ...Lang[]];

export function otherLang(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh';
}

/** For `getStaticPaths` of a page that exists once per language. */
export const langPaths = () => langs.map((lang) => ({ params: { lang } }));

export function isLang(value: string): value is Lang {
  return Object.hasOwn(languages, value);
}
