import type { Lang } from '../i18n/known-languages.ts';

/** What is asked of a scheme: whether it is certified, what report there is, or how a law is met. */
export type Ask = 'certified' | 'report' | 'law';

interface SchemeName {
  names: Record<Lang, string>;
  ask: Ask;
}

const same = (name: string, ask: Ask): SchemeName => ({ names: { zh: name, en: name }, ask });

/** Schemes that customers ask for most, by the ids of their questions. */
export const schemeNames: Record<string, SchemeName> = {
  'iso-27001': same('ISO/IEC 27001', 'certified'),
  'iso-27017': same('ISO/IEC 27017', 'certified'),
  'iso-27018': same('ISO/IEC 27018', 'certified'),
  'iso-27701': same('ISO/IEC 27701', 'certified'),
  'soc-2': same('SOC 2', 'report'),
  'pci-dss': same('PCI DSS', 'report'),
  'csa-star': same('CSA STAR', 'certified'),
  gdpr: same('GDPR', 'law'),
  mlps: { names: { zh: '等保2.0（MLPS）', en: 'MLPS 2.0' }, ask: 'certified' },
};

const zh = {
  site: '信任中心',
  description: (provider: string) =>
    `${provider}的安全与合规答案：先给结论，再给依据；没有回答的事项也列在这里。`,
  contact: (contact: string) => `联系${contact}`,
  use: '本站没有回答的问题',
  editor: '编辑',
  duty: '全部答案',
  source: (provider: string) => `${provider}信任中心`,
  sourceShort: '信任中心',
  section: '全文',
  topic: '认证与报告',
  topicLabel: '认证',
  topicSummary: (provider: string) => `${provider}有哪些认证、报告和证明，各说明什么。`,
  asked: {
    certified: (provider, scheme) => `${provider}有没有通过${scheme}，范围和有效期是什么？`,
    report: (provider, scheme) => `${provider}有没有${scheme}的报告，怎样取得？`,
    law: (provider, scheme) => `${provider}怎样满足${scheme}的要求？`,
  } satisfies Record<Ask, (provider: string, scheme: string) => string>,
  open: (question: string) => `客户常问：${question}本站还没有回答。`,
  openTitle: '还没有回答的问题',
  openLabel: '待答事项',
  openAnswer: '以下事项本站还没有回答，每一项都写明向谁询问。',
  openAskedAs: ['哪些问题没有回答', '没有说明的事项'],
  openBody: '每一项在有了答案以后从这里移除。',
};

const en: typeof zh = {
  site: 'Trust Center',
  description: (provider) =>
    `Answers about ${provider}’s security and compliance: first the verdict, then what it rests on. What is not answered is listed too.`,
  contact: (contact) => `Write to ${contact}`,
  use: 'what this site does not answer',
  editor: 'Editor',
  duty: 'all answers',
  source: (provider) => `${provider} trust center`,
  sourceShort: 'Trust center',
  section: 'whole document',
  topic: 'Certificates and reports',
  topicLabel: 'Assurance',
  topicSummary: (provider) =>
    `Which certificates, reports and attestations ${provider} has, and what each shows.`,
  asked: {
    certified: (provider, scheme) =>
      `Is ${provider} certified to ${scheme}, for what, and until when?`,
    report: (provider, scheme) => `Does ${provider} have a report on ${scheme}, and how is it had?`,
    law: (provider, scheme) => `How does ${provider} meet ${scheme}?`,
  },
  open: (question) => `Customers often ask: ${question} This site does not answer it yet.`,
  openTitle: 'What is not answered yet',
  openLabel: 'Open points',
  openAnswer: 'This site does not answer these points yet; each says whom to ask.',
  openAskedAs: ['which questions are open', 'what this site leaves out'],
  openBody: 'A point is removed from here once it has an answer.',
};

export const centerWords: Record<Lang, typeof zh> = { zh, en };
