import type { Lang } from './languages.ts';

/** The words of the pictures on data and privacy, and of promises beside clauses. */
const zh = {
  isolation: {
    caption: '隔离的层次，由外到内',
    layers: {
      identity: '身份',
      edge: '边界',
      network: '网络',
      host: '宿主机',
      instance: '实例',
    },
    inside: '客户数据',
    note: '各层的先后由本站归纳，来源没有排出次序。',
  },
  life: {
    caption: '客户数据的一生：每一步由谁决定',
    customer: '客户决定',
    throughout: '自始至终',
  },
  log: {
    caption: '一条平台操作日志走过的路',
    by: '由谁做',
    why: '因何而做',
    consent: '用户授权',
    given: '已授权',
    with: '与日志配合使用',
  },
  movement: {
    caption: '数据什么时候可以移动',
    yes: '是',
    no: '否',
    moves: '可以移动',
    stays: '不移动',
  },
  promise: {
    caption: '承诺与限制它的条款',
    promise: '承诺',
    clauses: '条款',
    limits: '限制的承诺',
  },
  /** Where the clauses are from, before and after its date, and what they hold for. */
  scope: (title: string, scope: string) => [`条款出自《${title}》（`, `），${scope}。`],
};

const en: typeof zh = {
  isolation: {
    caption: 'Layers of isolation, from the outside in',
    layers: {
      identity: 'Identity',
      edge: 'Edge',
      network: 'Network',
      host: 'Host',
      instance: 'Instance',
    },
    inside: 'Customer data',
    note: 'The order of the layers is ours; the source does not rank them.',
  },
  life: {
    caption: 'The life of customer data, and who decides at each step',
    customer: 'Customer decides',
    throughout: 'Throughout',
  },
  log: {
    caption: 'The path of a record in the platform operation log',
    by: 'By whom',
    why: 'Why',
    consent: 'User’s authorisation',
    given: 'given',
    with: 'Works together with',
  },
  movement: {
    caption: 'When data may move',
    yes: 'Yes',
    no: 'No',
    moves: 'May move',
    stays: 'Stays',
  },
  promise: {
    caption: 'The promise, and the clauses that limit it',
    promise: 'Promise',
    clauses: 'Clauses',
    limits: 'Limits the promise',
  },
  scope: (title, scope) => [`The clauses are from “${title}” (`, `), which ${scope}.`],
};

export const privacyWords: Record<Lang, typeof zh> = { zh, en };
