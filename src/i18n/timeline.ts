import type { Lang } from './languages.ts';

/** The words of the timeline. */
const zh = {
  overview: '按年份的概览：方形为来源，圆形为变化',
  year: (year: string) => `${year}年`,
  counts: (sources: number, changes: number) =>
    [sources && `来源${sources}份`, changes && `变化${changes}项`].filter(Boolean).join('，') ||
    '无',
  list: '来源的日期与此后的变化',
  source: '来源',
  published: '来源发布',
  touches: '涉及的答案',
  undated: '日期不详',
  onTimeline: '见年表',
};

export type TimelineWords = typeof zh;

const en: TimelineWords = {
  overview: 'By year: squares are sources, circles are changes',
  year: (year) => year,
  counts: (sources, changes) =>
    [
      sources && (sources === 1 ? '1 source' : `${sources} sources`),
      changes && (changes === 1 ? '1 change' : `${changes} changes`),
    ]
      .filter(Boolean)
      .join(', ') || 'nothing',
  list: 'The sources’ dates and the changes since',
  source: 'Source',
  published: 'Source published',
  touches: 'Answers it touches',
  undated: 'Undated',
  onTimeline: 'on the timeline',
};

export const timelineWords: Record<Lang, TimelineWords> = { zh, en };
