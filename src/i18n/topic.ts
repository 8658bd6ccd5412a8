import type { Lang } from './languages.ts';

/** The words of a topic page, where each answer stands in brief. */
const zh = {
  inFull: '读详述',
  /** The parts of the page, where its questions come in groups. */
  parts: '分组',
  /** Further points that an answer does not prove; the first is told. */
  more: (n: number) => `另有${n}条`,
  notStated: (n: number) => `未载明${n}项`,
};

const en: typeof zh = {
  inFull: 'Read in full',
  parts: 'Parts',
  more: (n) => `and ${n} more`,
  notStated: (n) => (n === 1 ? '1 point not stated' : `${n} points not stated`),
};

export const topicWords: Record<Lang, typeof zh> = { zh, en };
