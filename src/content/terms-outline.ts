import type { Chapter, Clause, ClauseMark, Deadline } from '../schema/clause.ts';

/** A clause as the outline shows it, with the marks of all that stands below it and has no title of its own. */
export interface OutlinedClause {
  clause: Clause;
  marks: ReadonlySet<ClauseMark>;
}

export interface OutlinedChapter {
  chapter: Chapter;
  clauses: OutlinedClause[];
}

/** The chapters with their titled clauses in order. */
export function outlineOf(chapters: readonly Chapter[]): OutlinedChapter[] {
  return chapters.map((chapter) => {
    const clauses: { clause: Clause; marks: Set<ClauseMark> }[] = [];
    for (const clause of chapter.clauses) {
      if (clause.title) clauses.push({ clause, marks: new Set() });
      for (const mark of clause.marks) clauses.at(-1)?.marks.add(mark);
    }
    return { chapter, clauses };
  });
}

export interface SetDeadline {
  clause: Clause;
  deadline: Deadline;
}

/** Every period that a clause sets, the shortest first, those without a length last. */
export function deadlinesOf(chapters: readonly Chapter[]): SetDeadline[] {
  return chapters
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) => (clause.deadline ? [{ clause, deadline: clause.deadline }] : []))
    .sort((a, b) => days(a.deadline) - days(b.deadline));
}

const daysIn = { D: 1, M: 30.4, Y: 365 };

function days({ length }: Deadline): number {
  const [, count, unit] = /^P(\d+)([DMY])$/.exec(length ?? '') ?? [];
  return count ? Number(count) * daysIn[unit as keyof typeof daysIn] : Number.POSITIVE_INFINITY;
}

/** A length such as `P6M` in words: `6个月`, `6 months`. */
export function lengthInWords(length: string, tag: string): string {
  const [, count, unit] = /^P(\d+)([DMY])$/.exec(length) ?? [];
  const field = { D: 'days', M: 'months', Y: 'years' }[unit ?? ''] ?? 'days';
  return new Intl.DurationFormat(tag, { style: 'long' }).format({ [field]: Number(count) });
}
