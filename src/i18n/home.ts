import type { Lang } from './languages.ts';

/** The words of the home page. */
const zh = {
  tryOut: '例如',
  questions: { unit: (_count: number) => '问', note: '一问一页，先给结论' },
  sources: { unit: (_count: number) => '份来源', note: '每个答案写明出处和截至日期' },
  changes: { unit: (_count: number) => '处变化', note: '来源发布后的法律和标准，另行标注' },
  gaps: { unit: (_count: number) => '项未答', note: '来源没有说的，写明向谁询问' },
  asked: '各主题最常问的',
  /** The heading where the content picks nothing out. */
  topics: '主题',
  /** What stands before a question that a clause answers. */
  clause: (number: string) => `第${number}条`,
  allQuestions: (n: number) => `全部${n}问`,
  allClauses: '逐条阅读',
  /** Of a page that is no contract. */
  allOfPage: '阅读全文',
  others: '另有',
  recent: '最近的变化',
  allChanges: (n: number) => `全部${n}处变化`,
  takeAway: '带走一份',
  takeAwayText: '不联网也能读、能搜索、能打印。',
  allFiles: '全部文件与校验值',
};

/** The unit of a count in English. */
const one = (singular: string, plural: string) => (count: number) =>
  count === 1 ? singular : plural;

const en: typeof zh = {
  tryOut: 'For example',
  questions: { unit: one('question', 'questions'), note: 'a page each, verdict first' },
  sources: { unit: one('source', 'sources'), note: 'cited and dated in every answer' },
  changes: { unit: one('change', 'changes'), note: 'of law and standards since, marked apart' },
  gaps: {
    unit: one('open point', 'open points'),
    note: 'the sources leave out, with whom to ask',
  },
  asked: 'Asked most, by topic',
  topics: 'Topics',
  clause: (number) => `§ ${number}`,
  allQuestions: (n) => `All ${n} questions`,
  allOfPage: 'Read all of it',
  allClauses: 'Read clause by clause',
  others: 'Also',
  recent: 'Latest changes',
  allChanges: (n) => `All ${n} changes`,
  takeAway: 'Take a copy',
  takeAwayText: 'To be read, searched and printed without a network.',
  allFiles: 'All files, with checksums',
};

export const homeWords: Record<Lang, typeof zh> = { zh, en };
