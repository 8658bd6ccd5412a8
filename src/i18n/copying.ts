import type { Lang } from './languages.ts';

/** The words of copying and handing on. */
const zh = {
  /** Label of the link that stands beside what it leads to. */
  here: '此处的链接',
  bar: '分享这个答案',
  copyAnswer: '复制答案',
  copyLink: '复制链接',
  more: '更多方式',
  copyMarkdown: '复制为Markdown',
  copyBoth: '复制中英文',
  copyShort: '复制不分语言的链接',
  system: '系统分享',
  copied: '已复制',
  copiedLink: '链接已复制',
  /** Said where the script of these controls did not come. */
  late: '没有载入，请再试一次。',
  refused: '浏览器不允许写入剪贴板。文字已选中，请自行复制：',
  close: '关闭',
  source: '出处：',
  asOf: (days: string) => `截至${days}`,
  /** Precedes a warning that stands on the page, such as that an answer is superseded. */
  warning: '请注意：',
};

const en: typeof zh = {
  here: 'Link to this place',
  bar: 'Share this answer',
  copyAnswer: 'Copy answer',
  copyLink: 'Copy link',
  more: 'More',
  copyMarkdown: 'Copy as Markdown',
  copyBoth: 'Copy in both languages',
  copyShort: 'Copy link for either language',
  system: 'Share…',
  copied: 'Copied',
  copiedLink: 'Link copied',
  late: 'It did not load. Please try again.',
  refused:
    'Your browser does not let this page use the clipboard. The text is selected, ready to copy:',
  close: 'Close',
  source: 'Source: ',
  asOf: (days) => `as of ${days}`,
  warning: 'Please note: ',
};

export type CopyingWords = typeof zh;

export const copyingWords: Record<Lang, CopyingWords> = { zh, en };
