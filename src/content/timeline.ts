import type { Annotation } from '../schema/annotation.ts';
import type { Source } from '../schema/site.ts';
import type { Library } from './library.ts';

/** A source's own date, or a change of law or standards. */
export type TimelineEntry =
  | { kind: 'source'; date: string; source: Source }
  | { kind: 'change'; date: string; change: Annotation };

/** A year and what happened in it, in the order of time; where only the year or month is known, at its end. */
export interface TimelineYear {
  year: string;
  entries: TimelineEntry[];
}

export interface Timeline {
  /** Without gaps from the first to the last: a year in which nothing happened is empty. */
  years: TimelineYear[];
  /** What could not be dated. */
  undated: Annotation[];
}

/** The sources' dates and the changes of law and standards on one axis. */
export function timelineOf({ sources, annotations }: Library): Timeline {
  const entries: TimelineEntry[] = [
    ...sources.map((source) => ({ kind: 'source' as const, date: source.date, source })),
    ...annotations.flatMap((change) =>
      change.date === null ? [] : [{ kind: 'change' as const, date: change.date, change }],
    ),
  ].sort((a, b) => endOf(a.date).localeCompare(endOf(b.date)));
  const numbers = entries.map(({ date }) => Number(date.slice(0, 4)));
  const [first = 0, last = -1] = [numbers.at(0), numbers.at(-1)];
  return {
    years: Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`).map((year) => ({
      year,
      entries: entries.filter(({ date }) => date.startsWith(year)),
    })),
    undated: annotations.filter(({ date }) => date === null),
  };
}

/** The last moment that a date can mean, to sort by. */
function endOf(date: string): string {
  return `${date}-99-99`.slice(0, 10);
}
