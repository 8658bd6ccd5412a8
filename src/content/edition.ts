import type { Library } from './library.ts';

/** The day of the newest thing that the content says of itself, `YYYY-MM-DD`: it names copies, and no clock is needed. */
export function editionOf({ sources, annotations, updates, questions, pages }: Library): string {
  const days = [
    ...sources.map(({ date }) => date),
    ...annotations.map(({ checked }) => checked),
    ...updates.map(({ date }) => date),
    ...[...questions, ...pages].flatMap(({ standing }) => standing.reviews.map(({ date }) => date)),
  ];
  return days.sort().at(-1) ?? '';
}
