import { type Lang, languages } from '../i18n/languages.ts';
import { termsWords } from '../i18n/terms.ts';
import type { Chapter, Clause, ClauseMark, Deadline } from '../schema/clause.ts';

/** A clause as the outline shows it, with the marks of all that stands below it and has no title of its own. */
export interface OutlinedClause<C extends Clause = Clause> {
  clause: C;
  marks: ReadonlySet<ClauseMark>;
}

export interface OutlinedChapter<C extends Clause, H extends ChapterOf<C>> {
  chapter: H;
  clauses: OutlinedClause<C>[];
}

/** A chapter as far as an outline needs it. */
type ChapterOf<C extends Clause> = Pick<Chapter, 'title'> & { clauses: readonly C[] };

/** The chapters with their titled clauses in order. */
export function outlineOf<C extends Clause, H extends ChapterOf<C>>(
  chapters: readonly (H & ChapterOf<C>)[],
): OutlinedChapter<C, H>[] {
  return chapters.map((chapter) => {
    const clauses: { clause: C; marks: Set<ClauseMark> }[] = [];
    for (const clause of chapter.clauses) {
      if (clause.title) clauses.push({ clause, marks: new Set() });
      for (const mark of clause.marks) clauses.at(-1)?.marks.add(mark);
    }
    return { chapter, clauses };
  });
}

export interface SetDeadline<C extends Clause> {
  clause: C;
  deadline: Deadline;
}

/** Every period that a clause sets, the shortest first, those without a length last. */
export function deadlinesOf<C extends Clause>(
  chapters: readonly { clauses: readonly C[] }[],
): SetDeadline<C>[] {
  return chapters
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) => (clause.deadline ? [{ clause, deadline: clause.deadline }] : []))
    .sort((a, b) => days(a.deadline) - days(b.deadline));
}

/** The units of a length: as `Intl.DurationFormat` names them, and how many days they last, to sort by. */
const units: Record<string, [name: string, days: number]> = {
  TM: ['minutes', 1 / 1440],
  TH: ['hours', 1 / 24],
  D: ['days', 1],
  W: ['weeks', 7],
  M: ['months', 30.4],
  Y: ['years', 365],
};

/** A length such as `PT48H`: its number and its unit. */
function partsOf(length: string) {
  const [, time = '', count, letter = ''] = /^P(T?)(\d+)([A-Z])$/.exec(length) ?? [];
  const [name, days] = units[time + letter] ?? units.D ?? [];
  return { count: Number(count), name, days: days ?? 1 };
}

function days({ length, working }: Deadline): number {
  if (length === null) return Number.POSITIVE_INFINITY;
  const { count, days } = partsOf(length);
  return count * days * (working ? 7 / 5 : 1);
}

/** How long a period is, in the unit of the clause: `P6M` is `6个月`, `6 months`; undefined where the clause does not say. */
export function lengthInWords({ length, working }: Deadline, lang: Lang): string | undefined {
  if (length === null) return undefined;
  const { count, name = 'days' } = partsOf(length);
  if (working) return termsWords[lang].workingDays(count);
  return new Intl.DurationFormat(languages[lang].tag, { style: 'long' }).format({ [name]: count });
}
