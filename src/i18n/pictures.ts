import type { Lang } from './languages.ts';

/** The words of the pictures themselves; what they show has its words in `content/`. */
const zh = {
  /** A level as it stands in a seal. */
  numeral: (n: number) => '零一二三四五'[n] ?? `${n}`,
  notStated: '来源未载明',
};

export type PictureWords = typeof zh;

const en: PictureWords = {
  numeral: (n) => `${n}`,
  notStated: 'not stated in the source',
};

export const pictureWords: Record<Lang, PictureWords> = { zh, en };
