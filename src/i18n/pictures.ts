import type { Lang } from './languages.ts';

/** The words of the pictures themselves; what they show has its words in `content/`. */
const zh = {
  /** A level as it stands in a seal. */
  numeral: (n: number) => '零一二三四五'[n] ?? `${n}`,
  notStated: '来源未载明',
  /** For screen readers, where a mark is drawn. */
  marked: '是',
  areasCaption: '三种SOC报告各审哪些方面',
  area: '方面',
  areas: {
    finance: '与财务报告相关的内控',
    security: '安全性',
    availability: '可用性',
    confidentiality: '机密性',
    'processing-integrity': '处理完整性',
    privacy: '隐私',
  } as Record<string, string>,
  areaList: (areas: readonly string[]) => areas.join('、'),
  obtain: '怎样取得',
  reportTypesCaption: 'AICPA的报告类型：一个时点，还是一段期间',
  reportType: (n: number) => `类型${n}`,
  reportTypeText: {
    1: '就控制在某一天的设计发表意见。',
    2: '就控制在一段期间内的设计和运行有效性发表意见。',
  },
  onTheDay: '某一天',
  fromTo: ['期初', '期末'],
  reportTypeUnknown: (reports: string) => `来源未载明${reports}属于哪一类型。`,
  list: (items: readonly string[]) => new Intl.ListFormat('zh-CN').format(items),
  specialStep: '特有的步骤',
  none: '无',
  stepsCaption: (standard: string) => `通向${standard}认证的步骤`,
  pathCaption: '四项认证的共同路径与分岔',
  /** What other standards do at the same step. */
  elsewhere: (standards: string, step: string) => `${standards}在这一步是${step}`,
};

export type PictureWords = typeof zh;

const en: PictureWords = {
  numeral: (n) => `${n}`,
  notStated: 'not stated in the source',
  marked: 'yes',
  areasCaption: 'What each of the three SOC reports examines',
  area: 'Area',
  areas: {
    finance: 'Controls relevant to financial reporting',
    security: 'Security',
    availability: 'Availability',
    confidentiality: 'Confidentiality',
    'processing-integrity': 'Processing integrity',
    privacy: 'Privacy',
  },
  areaList: (areas) => areas.map((area, i) => (i === 0 ? area : area.toLowerCase())).join(', '),
  obtain: 'How to get it',
  reportTypesCaption: 'The AICPA’s types of report: a point in time, or a period',
  reportType: (n) => `Type ${n}`,
  reportTypeText: {
    1: 'An opinion on the design of controls as of one day.',
    2: 'An opinion on the design and operating effectiveness of controls over a period.',
  },
  onTheDay: 'one day',
  fromTo: ['start', 'end'],
  reportTypeUnknown: (reports) => `The source does not state the type of the ${reports}.`,
  list: (items) => new Intl.ListFormat('en-GB').format(items),
  specialStep: 'Step of its own',
  none: 'none',
  stepsCaption: (standard) => `The steps to ${standard} certification`,
  pathCaption: 'The way that the four certifications share, and where it parts',
  elsewhere: (standards, step) => `${standards}, at this step: ${step}`,
};

export const pictureWords: Record<Lang, PictureWords> = { zh, en };
