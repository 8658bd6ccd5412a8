import type { Lang } from './languages.ts';

/** The words of the outline of the terms and of their deadlines. */
const zh = {
  /** A clause where the site has several contracts. */
  of: (clause: string, contract: string) => `${clause}（${contract}）`,
  outline: '条款一览',
  outlineNote: '每条做了什么，由本站按内容标出；小项的标记并入所属的条。',
  clause: '条款',
  /** As short as the column is narrow. */
  marks: { limits: '限责', excludes: '免责', binds: '约束', deadline: '期限', discloses: '披露' },
  deadlines: '期限一览',
  deadlinesCaption: '条款里的期限，从短到长',
  period: '期限',
  periodUnknown: '未写明',
  workingDays: (count: number) => `${count}个工作日`,
  what: '做什么',
  on: '约束谁',
  customer: '客户',
  both: '双方',
};

const en: typeof zh = {
  of: (clause, contract) => `${clause} (${contract})`,
  outline: 'Outline',
  outlineNote:
    'What each clause does, marked by us from what it says; the marks of its items are counted with it.',
  clause: 'Clause',
  marks: {
    limits: 'Limits',
    excludes: 'Excludes',
    binds: 'Binds',
    deadline: 'Time limit',
    discloses: 'Discloses',
  },
  deadlines: 'Time limits',
  deadlinesCaption: 'The periods in the terms, the shortest first',
  period: 'Period',
  periodUnknown: 'not stated',
  workingDays: (count) => (count === 1 ? '1 working day' : `${count} working days`),
  what: 'For what',
  on: 'Binds',
  customer: 'Customer',
  both: 'Both',
};

export const termsWords: Record<Lang, typeof zh> = { zh, en };
