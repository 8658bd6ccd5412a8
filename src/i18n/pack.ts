import type { Lang } from './languages.ts';

/** The words of answer packs. */
const zh = {
  name: '答案集',
  /** What a pack is called that has no title. */
  untitled: '答案集',
  lead: '挑选答案、排好顺序、加上标题，得到一个带着整份清单的链接。清单只在链接里和本机上，不经过服务器。',
  pick: '加入答案集',
  open: '查看答案集',
  noScript: '答案集需要JavaScript。没有它，可以读全部内容：',
  find: '查找答案，加入答案集',
  empty:
    '答案集里还没有答案。在上面搜索，点结果下方的“加入答案集”；也可以按主题挑选。每个问题的页面上也有同样的按钮。',
  example: '看一个例子',
  exampleTitle: '示例：每个主题一个答案',
  edit: '编辑答案集',
  title: '标题',
  add: '按主题挑选',
  up: (question: string) => `上移：${question}`,
  down: (question: string) => `下移：${question}`,
  remove: (question: string) => `移除：${question}`,
  copied: '已复制',
  refused: '浏览器不允许写入剪贴板。文字已选中，请自行复制：',
  close: '关闭',
  copyLink: '复制链接',
  copyMarkdown: '复制全文（Markdown）',
  print: '打印或存为PDF',
  keep: '设为我的答案集',
  kept: '已设为我的答案集',
  /** Said where the browser refuses to store the list. */
  unkept: '浏览器不允许本站在本机保存。整份清单在本页地址里，复制链接即可留存。',
  unknown: (names: string) => `链接里有本站没有的答案：${names}。`,
  cut: '链接太长，只读取了前面的部分。',
  contents: '目录',
  madeOf: (site: string, day: string) => `取自${site}，${day}版`,
  count: (n: number) => `${n}个答案`,
  separator: '、',
};

const en: typeof zh = {
  name: 'Answer pack',
  untitled: 'Answer pack',
  lead: 'Pick answers, put them in order, give them a title, and get one link that carries the whole list. It is kept in that link and on your device, on no server.',
  pick: 'Add to answer pack',
  open: 'Open answer pack',
  noScript: 'Answer packs need JavaScript. Without it you can read everything:',
  find: 'Find answers for the pack',
  empty:
    'There is no answer in the pack yet. Search above and press “Add to answer pack” below a result, or pick by topic. The page of each question has the same button.',
  example: 'See an example',
  exampleTitle: 'Example: one answer per topic',
  edit: 'Edit the answer pack',
  title: 'Title',
  add: 'Pick by topic',
  up: (question) => `Move up: ${question}`,
  down: (question) => `Move down: ${question}`,
  remove: (question) => `Remove: ${question}`,
  copied: 'Copied',
  refused:
    'Your browser does not let this page use the clipboard. The text is selected, ready to copy:',
  close: 'Close',
  copyLink: 'Copy link',
  copyMarkdown: 'Copy all as Markdown',
  print: 'Print or save as PDF',
  keep: 'Keep as my answer pack',
  kept: 'Kept as your answer pack',
  unkept:
    'Your browser does not let this site keep anything on your device. The list is in the address of this page: copy the link to keep it.',
  unknown: (names) => `The link names answers that this site does not have: ${names}.`,
  cut: 'The link is too long; only its beginning was read.',
  contents: 'Contents',
  madeOf: (site, day) => `From ${site}, edition ${day}`,
  count: (n) => (n === 1 ? '1 answer' : `${n} answers`),
  separator: ', ',
};

export type PackWords = typeof zh;

export const packWords: Record<Lang, PackWords> = { zh, en };
