import type { Library } from './library.ts';

/** The day of the newest thing that the content says of itself, `YYYY-MM-DD`: it names copies, and no clock is needed. */
export function editionOf({ sources, annotations }: Library): string {
  const days = [...sources.map(({ date }) => date), ...annotations.map(({ checked }) => checked)];
  return days.sort().at(-1) ?? '';
}
