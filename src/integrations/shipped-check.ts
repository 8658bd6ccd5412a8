import type { Build } from '../build/step.ts';
import { shipped } from '../delivery/shipped.ts';

/** Refuses a build whose scripts hold a package that the site does not name. */
export function shippedCheck({ scripts }: Build): void {
  const unnamed = [...scripts.packages].filter(
    (name) => !shipped.some((work) => work.name === name),
  );
  if (unnamed.length === 0) return;
  throw new Error(
    `A browser script holds ${unnamed.join(', ')}, which src/delivery/shipped.ts does not list. Add it there, with what it is for, so that readers find its licence; or do without it.`,
  );
}
