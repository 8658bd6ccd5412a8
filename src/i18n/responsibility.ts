import type { Lang } from './languages.ts';

/** The words of the matrix of responsibilities. */
const zh = {
  caption: '谁负责什么',
  topic: '事项',
  customer: '客户',
  shared: '双方共同',
  /** A link to the answer of this number. */
  answer: (number: string) => `问${number}`,
};

const en: typeof zh = {
  caption: 'Who is responsible for what',
  topic: 'Topic',
  customer: 'Customer',
  shared: 'Both together',
  answer: (number) => `Q ${number}`,
};

export const responsibilityWords: Record<Lang, typeof zh> = { zh, en };
