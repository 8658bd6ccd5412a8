import type { Manuscript } from '../content/manuscript.ts';
import { checkChanges } from '../content/warnings/changes.ts';
import { checkReviewDays } from '../content/warnings/review-days.ts';
import { checkTranslations } from '../content/warnings/translations.ts';
import type { Problem } from '../files/problem.ts';
import { langs, original } from '../i18n/languages.ts';
import { contradictions } from './contradictions.ts';
import type { Finding, Pile } from './finding.ts';
import { unlinked } from './links.ts';
import { nearDuplicates } from './near.ts';

/** What there is to do on a day, `YYYY-MM-DD`. `neverFound` comes from the search of the last build. */
export function pilesOf(manuscript: Manuscript, today: string, neverFound: Finding[]): Pile[] {
  return [
    {
      title: 'Overdue',
      about:
        'The day for the next review has passed, or a change of law or standard has taken effect since the last one.',
      findings: [...checkReviewDays(manuscript, today), ...checkChanges(manuscript, today)].map(
        finding,
      ),
    },
    {
      title: 'Untranslated',
      about:
        'The English is not confirmed against the Chinese as it is now, or still holds Chinese.',
      findings: [...checkTranslations(manuscript).map(finding), ...stillChinese(manuscript)],
    },
    {
      title: 'Unsourced',
      about:
        'What cannot be looked up: documents without address or file, changes of medium confidence, answers to verify.',
      findings: unsourced(manuscript),
    },
    {
      title: 'Unlinked',
      about: 'No other answer, term or open point leads there.',
      findings: unlinked(manuscript),
    },
    {
      title: 'Never found by search',
      about:
        'Its own question, or a way of asking it, does not bring it among the first three, in the search of the last build.',
      findings: neverFound,
    },
    {
      title: 'Duplicate',
      about: 'Two answers that read alike, or claim the same way of asking.',
      findings: nearDuplicates(manuscript.questions),
    },
    {
      title: 'Contradicting',
      about: 'A sentence says of a system or source what the lists of facts do not.',
      findings: contradictions(manuscript),
    },
    {
      title: 'Unfinished',
      about: 'Drafts, in no build.',
      findings: manuscript.unfinished.map(finding),
    },
  ];
}

function finding({ file, line, what }: Problem): Finding {
  return { file, line, what };
}

/** English of which more than a tenth is Han: names may be, whole sentences may not. */
function stillChinese({ questions, pages }: Manuscript): Finding[] {
  if (!langs.includes('zh') || !langs.includes('en')) return [];
  return [...questions, ...pages].flatMap(({ texts: { en } }) => {
    const letters = [...en.body.matchAll(/[\p{sc=Han}\p{sc=Latn}]/gu)].map(([letter]) => letter);
    const han = letters.filter((letter) => /\p{sc=Han}/u.test(letter)).length;
    return han > letters.length / 10
      ? [{ file: en.file, what: `${han} of its ${letters.length} letters are Chinese.` }]
      : [];
  });
}

function unsourced({ lists: { documents, annotations }, questions, pages }: Manuscript): Finding[] {
  return [
    ...documents.data.flatMap(({ title, address, file }, i) =>
      address === null && file === null
        ? [
            {
              file: documents.file,
              line: documents.lineOf([i, 'id']),
              what: `“${title[original]}” has neither address nor file.`,
            },
          ]
        : [],
    ),
    ...annotations.data.flatMap(({ id, confidence }, i) =>
      confidence === 'medium'
        ? [
            {
              file: annotations.file,
              line: annotations.lineOf([i, 'confidence']),
              what: `${id} is of medium confidence.`,
            },
          ]
        : [],
    ),
    ...[...questions, ...pages].flatMap(({ id, facts: { file, data, lineOf } }) =>
      data.status === 'to-verify'
        ? [{ file, line: lineOf(['status']), what: `${id} is to be verified.` }]
        : [],
    ),
  ];
}
