import type { Lang } from './languages.ts';

/** The words of the assurance map and of its file. */
const zh = {
  caption: '来源提到的各项资质',
  scheme: '资质',
  facts: {
    kind: '性质',
    covers: '涵盖什么',
    about: '说的是谁',
    criteria: '标准',
    edition: '版本',
    scope: '范围',
    issuer: '测评、审计或认证机构',
    number: '编号',
    date: '日期与期间',
    use: '客户能用它做什么',
    obtain: '怎样取得',
  },
  notStated: '未载明',
  answers: '答案',
  topic: '主题',
  source: '来源',
  version: '来源版本',
  asOf: '截至',
  /** In the file, where nothing else says so. */
  notStatedInSource: '来源未载明',
  filterScheme: '标准',
  filterNeed: '需要',
  all: '全部',
  allOf: (topic: string) => `${topic}（全部）`,
  /** `shown` is a number that the script fills in. */
  shown: (shown: string, all: number) => `共${all}项，显示${shown}项`,
  none: '没有同时符合两个条件的资质。',
  reset: '清除筛选',
  download: '下载表格（CSV）',
  whole: '各项资质的标准、范围和未载明的事项',
  level: '等级',
  home: '资质',
};

export type AssuranceWords = typeof zh;

const en: AssuranceWords = {
  caption: 'The schemes that the source names',
  scheme: 'Scheme',
  facts: {
    kind: 'Kind',
    covers: 'What it covers',
    about: 'Whom it is about',
    criteria: 'Standard',
    edition: 'Edition',
    scope: 'Scope',
    issuer: 'Assessor, auditor or certification body',
    number: 'Number',
    date: 'Date and period',
    use: 'What a customer can use it for',
    obtain: 'How to get it',
  },
  notStated: 'Not stated',
  answers: 'Answers',
  topic: 'Topic',
  source: 'Source',
  version: 'Source version',
  asOf: 'As of',
  notStatedInSource: 'not stated in the source',
  filterScheme: 'Standard',
  filterNeed: 'Need',
  all: 'All',
  allOf: (topic) => `${topic} (all)`,
  shown: (shown, all) => `${shown} of ${all} shown`,
  none: 'No scheme meets both.',
  reset: 'Clear',
  download: 'Download the table (CSV)',
  whole: 'Standards, scope and what is not stated of each',
  level: 'Level',
  home: 'Assurance',
};

export const assuranceWords: Record<Lang, AssuranceWords> = { zh, en };
