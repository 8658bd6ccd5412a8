import type { Lang } from './languages.ts';

/** The words of pages and places that are no longer where they were. */
const zh = {
  movedTitle: '这一页已移动',
  moved: '这里的内容已移到别处：',
  movedPart: '链接所指的部分已移到别处：',
  there: '前往现在的位置',
  goneTitle: '这一页已撤下',
  since: (day: string) => `${day}起`,
  home: '首页',
};

const en: typeof zh = {
  movedTitle: 'This page has moved',
  moved: 'What stood here has moved:',
  movedPart: 'The part that your link names has moved:',
  there: 'go to where it is now',
  goneTitle: 'This page has been withdrawn',
  since: (day) => `since ${day}`,
  home: 'Home',
};

export const movedWords: Record<Lang, typeof zh> = { zh, en };
