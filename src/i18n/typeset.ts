import type { Lang } from './languages.ts';

/** The words of what is set by rule: notes on terms. */
const zh = {
  notes: (n: number) => `本页术语（${n}）`,
  more: '见术语表',
  onThisPage: '本页目录',
};

const en: typeof zh = {
  notes: (n) => `Terms on this page (${n})`,
  more: 'In the glossary',
  onThisPage: 'On this page',
};

export const typesetWords: Record<Lang, typeof zh> = { zh, en };
