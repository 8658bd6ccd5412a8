import type { Lang } from './languages.ts';

/** The words of the page of updates and of the feeds. */
const zh = {
  title: '更新记录',
  lead: '答案有实质变化时记在这里，新的在前。可以用阅读器订阅全部，也可以只订阅一个主题。',
  touches: '涉及',
  everything: '全站',
  subscribe: '订阅',
  all: '全部更新',
  atom: 'Atom',
  json: 'JSON Feed',
  /** The title of a feed. */
  feed: (site: string, topic?: string) => `${site}${topic ? `${topic}` : ''}更新`,
};

const en: typeof zh = {
  title: 'Updates',
  lead: 'Changes of substance to the answers, newest first. Subscribe with a feed reader, to everything or to one topic.',
  touches: 'Touches',
  everything: 'the whole site',
  subscribe: 'Subscribe',
  all: 'All updates',
  atom: 'Atom',
  json: 'JSON Feed',
  feed: (site, topic) => `${site}: updates${topic ? ` on ${topic}` : ''}`,
};

export const updateWords: Record<Lang, typeof zh> = { zh, en };
