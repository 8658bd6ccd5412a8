import { knownLangs, type Lang } from '../i18n/known-languages.ts';

/** Root-relative addresses of what is published for machines. A public contract. */
export const machineFile = {
  /** The Markdown twin lies beside its page. */
  markdown: (page: string) => page.replace(/\.html$/, '.md'),
  answers: (lang: Lang) => `/api/answers.${lang}.json`,
  answersSchema: '/api/answers.schema.json',
  llms: '/llms.txt',
  llmsFull: '/llms-full.txt',
  security: '/.well-known/security.txt',
};

/**
 * Pages that hold nothing but controls, what is known only once everything else is made, or what other pages hold: the
 * book as Markdown is `llms-full.txt`.
 */
const withoutTwin = /\/(404|book|offline-copy|search)\.html$/;

const ofLanguage = new RegExp(`^/(${knownLangs.join('|')})/.+\\.html$`);

export function hasTwin(page: string): boolean {
  return ofLanguage.test(page) && !withoutTwin.test(page);
}
