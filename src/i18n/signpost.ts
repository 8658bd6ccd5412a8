import type { Lang } from './languages.ts';

/** The words of pages that show the way to another. */
const zh = {
  read: '阅读中文页面',
  chapterOf: (terms: string, number: string) => `${terms} › 第${number}章`,
};

const en: typeof zh = {
  read: 'Read it in English',
  chapterOf: (terms, number) => `${terms} › chapter ${number}`,
};

export const signpostWords: Record<Lang, typeof zh> = { zh, en };
