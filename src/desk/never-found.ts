import type { QuestionFolder } from '../content/manuscript.ts';
import { type Lang, langs } from '../i18n/languages.ts';
import type { Finding } from './finding.ts';

/** The ids of the records that a query finds, best first. */
export type Find = (lang: Lang, query: string) => Promise<string[]>;

/** Ways of asking that do not bring the answer among the first three. */
export async function neverFound(
  questions: readonly QuestionFolder[],
  find: Find,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, texts } of questions) {
    for (const lang of langs) {
      const { file, data, lineOf } = texts[lang];
      const asked = [
        { query: data.question, line: lineOf(['question']) },
        ...data.askedAs.map((query, i) => ({ query, line: lineOf(['askedAs', i]) })),
      ];
      for (const { query, line } of asked) {
        const first = (await find(lang, query)).slice(0, 3);
        if (first.includes(id)) continue;
        findings.push({
          file,
          line,
          what: `“${query}” finds ${first.length > 0 ? [...new Set(first)].join(', ') : 'nothing'}.`,
        });
      }
    }
  }
  return findings;
}
