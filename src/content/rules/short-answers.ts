import type { Problem } from '../../files/problem.ts';
import { langs } from '../../i18n/languages.ts';
import { shortAnswerLimit } from '../../schema/answer.ts';
import type { Readable } from '../manuscript.ts';

/** A short answer is one glance of plain text. */
export function checkShortAnswers({ questions, pages }: Readable): Problem[] {
  const problems: Problem[] = [];
  for (const { texts } of [...questions, ...pages]) {
    for (const lang of langs) {
      const { file, data, lineOf } = texts[lang];
      const line = lineOf(['answer']);
      const length = [...data.answer].length;
      if (length > shortAnswerLimit[lang]) {
        problems.push({
          file,
          line,
          code: 'answer-too-long',
          what: `The short answer has ${length} characters; ${shortAnswerLimit[lang]} are the limit.`,
          fix: 'Keep the verdict, and move the rest to the body.',
        });
      }
      if (/\*\*|`|\]\(|<\/?[A-Za-z]/.test(data.answer)) {
        problems.push({
          file,
          line,
          code: 'markup-in-answer',
          what: 'The short answer holds Markdown or markup, which would be shown as typed.',
          fix: 'Write it as plain text.',
        });
      }
    }
  }
  return problems;
}
