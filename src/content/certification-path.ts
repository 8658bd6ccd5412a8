import type { Standard } from '../schema/facts.ts';

/** One way to take a step: who takes it, and its id. */
export interface Branch {
  step: string;
  standards: Standard[];
}

/** The steps of several standards laid beside each other: at each place one branch, or several where the ways part. */
export function certificationPath(standards: readonly Standard[]): Branch[][] {
  const length = Math.max(0, ...standards.map(({ steps }) => steps.length));
  return Array.from({ length }, (_, place) => branchesAt(standards, place));
}

function branchesAt(standards: readonly Standard[], place: number): Branch[] {
  const ways = standards.filter(({ steps }) => steps[place] !== undefined);
  return [...Map.groupBy(ways, ({ steps }) => steps[place]?.id ?? '')].map(([step, standards]) => ({
    step,
    standards,
  }));
}
