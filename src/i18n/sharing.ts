import type { Lang } from './languages.ts';

const zh = {
  /** What a card shows, for those who do not see it. */
  card: (title: string) => `${title}（标题、摘要和截至日期）`,
};

const en: typeof zh = {
  card: (title) => `${title} (heading, summary and as-of date)`,
};

/** The words of previews. */
export const sharingWords: Record<Lang, typeof zh> = { zh, en };
