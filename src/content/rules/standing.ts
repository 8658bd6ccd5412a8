import type { Problem } from '../../files/problem.ts';
import type { Manuscript, PageFolder, QuestionFolder } from '../manuscript.ts';

/** Reviews follow one another, and a status comes with what it needs and nothing that belongs to another. */
export function checkStanding(manuscript: Manuscript): Problem[] {
  const folders = [...manuscript.questions, ...manuscript.pages];
  return folders.flatMap((folder) => [
    ...reviewsOf(folder),
    ...statusOf(folder),
    ...replacementsOf(folder, folders, manuscript),
  ]);
}

type Folder = QuestionFolder | PageFolder;

function reviewsOf({ facts: { file, data, lineOf } }: Folder): Problem[] {
  const { reviews, reviewBy } = data;
  const problems = reviews.flatMap(({ date }, i) => {
    const before = reviews[i - 1]?.date;
    return before === undefined || before < date
      ? []
      : [
          {
            file,
            line: lineOf(['reviews', i, 'date']),
            code: 'reviews-out-of-order',
            what: `The review of ${date} stands after the one of ${before}.`,
            fix: 'Give each review a day of its own, oldest first; a new review is a new line at the end.',
          },
        ];
  });
  const last = reviews.at(-1)?.date ?? '';
  if (reviewBy > last) return problems;
  return [
    ...problems,
    {
      file,
      line: lineOf(['reviewBy']),
      code: 'review-day-past',
      what: `"reviewBy" is ${reviewBy}, but the last review was on ${last}.`,
      fix: 'Set the day by which the next review is due.',
    },
  ];
}

function statusOf({ facts: { file, data, lineOf } }: Folder): Problem[] {
  const { status, statusNote, replaced } = data;
  const noted = status === 'historical' || status === 'to-verify';
  const found = (code: string, field: string, what: string, fix: string) => [
    { file, line: lineOf([field]), code, what, fix },
  ];
  if (noted && !statusNote)
    return found(
      'status-without-note',
      'status',
      `The status is ${status}, but "statusNote" does not say why.`,
      'Add one sentence in both languages: why, and what to consult today.',
    );
  if (!noted && statusNote)
    return found(
      'note-without-status',
      'statusNote',
      `The status is ${status}, which takes no "statusNote".`,
      'Remove the note, or set the status to historical or to-verify.',
    );
  if (status === 'superseded' && replaced.length === 0)
    return found(
      'superseded-by-nothing',
      'status',
      'The status is superseded, but "replaced" does not say by what.',
      'Name what has been replaced, and the annotation, question or page that says what holds now.',
    );
  if (status !== 'superseded' && replaced.length > 0)
    return found(
      'replaced-without-status',
      'replaced',
      `The status is ${status}, but "replaced" says that something has been replaced.`,
      'Set the status to superseded, or remove "replaced".',
    );
  return [];
}

function replacementsOf(
  { id, facts: { file, data, lineOf } }: Folder,
  folders: readonly Folder[],
  { lists }: Manuscript,
): Problem[] {
  return data.replaced.flatMap(({ by }, i) => {
    const annotation = lists.annotations.data.find((entry) => entry.id === by);
    if (annotation?.answers.includes(id)) return [];
    if (by !== id && folders.some((folder) => folder.id === by)) return [];
    return [
      {
        file,
        line: lineOf(['replaced', i, 'by']),
        code: annotation ? 'annotation-elsewhere' : 'unknown-id',
        what: annotation
          ? `The annotation "${by}" does not name this answer.`
          : `There is no annotation, and no other question or page, "${by}".`,
        fix: annotation
          ? `Add "${id}" to its "answers" in content/annotations.yaml, or name another.`
          : 'Correct the id, or add the annotation in content/annotations.yaml.',
      },
    ];
  });
}
