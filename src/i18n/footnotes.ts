import type { Lang } from './languages.ts';

const zh = {
  title: '脚注',
  back: (number: string) => `回到脚注${number}的出处`,
};

const en: typeof zh = {
  title: 'Footnotes',
  back: (number) => `Back to reference ${number}`,
};

/** The words of footnotes. */
export const footnoteWords: Record<Lang, typeof zh> = { zh, en };
