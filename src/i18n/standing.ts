import type { Lang } from './languages.ts';

/** The words that say how far an answer can be relied on. */
const zh = {
  status: '状态',
  statuses: {
    current: '现行',
    historical: '历史情况',
    superseded: '部分已被取代',
    'to-verify': '待核实',
  },
  /** Where something newer stands for the whole answer. */
  supersededWhole: '已被取代',
  whole: '本答案',
  replacedBy: '：见',
  reviewed: '审阅',
  outcomes: {
    unchanged: '与来源核对，无须修改',
    corrected: '与来源核对，已更正',
    unresolved: '与来源核对，尚有疑问',
  },
  reviewBy: '下次审阅不晚于',
  owner: '负责',
  /** `original`: the name of the language that counts. */
  untranslated: (original: string) =>
    `译文经确认之后，${original}原文又有改动；两者不一致时，以${original}为准。`,
  internal: '内部内容，不会发布',
  draft: '草稿，不会发布',
  comma: '，',
};

const en: typeof zh = {
  status: 'Status',
  statuses: {
    current: 'current',
    historical: 'historical',
    superseded: 'superseded in part',
    'to-verify': 'to be verified',
  },
  supersededWhole: 'superseded',
  whole: 'This answer',
  replacedBy: ': see ',
  reviewed: 'Reviewed',
  outcomes: {
    unchanged: 'checked against the source, unchanged',
    corrected: 'checked against the source, corrected',
    unresolved: 'checked against the source, doubts remain',
  },
  reviewBy: 'next review by ',
  owner: 'Seen to by',
  untranslated: (original) =>
    `The ${original} original has changed since this translation was last confirmed. Where they differ, the ${original} text counts.`,
  internal: 'Internal: will not be published',
  draft: 'Draft: will not be published',
  comma: ', ',
};

export const standingWords: Record<Lang, typeof zh> = { zh, en };

/** The status of an answer in words; one that something newer stands for as a whole is told apart. */
export function statusWord(
  {
    status,
    replaced,
  }: { status: keyof typeof zh.statuses; replaced: readonly { what?: object | undefined }[] },
  lang: Lang,
): string {
  const t = standingWords[lang];
  return replaced.some(({ what }) => !what) ? t.supersededWhole : t.statuses[status];
}
