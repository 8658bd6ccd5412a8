/**
 * The anchor of a chapter or clause, which is its id as well: 3.1.3.9 is `clause-3-1-3-9`, and 2.1 of the contract `dpa`, `dpa 2.1`,
 * is `dpa-clause-2-1`. A public contract.
 */
export function clauseAnchor(reference: string): string {
  const [number = '', contract] = reference.split(' ').reverse();
  return `${contract === undefined ? '' : `${contract}-`}clause-${number.replaceAll('.', '-')}`;
}

/** The number in a reference: `2.1` in `dpa 2.1`. */
export function numberIn(reference: string): string {
  return reference.slice(reference.lastIndexOf(' ') + 1);
}

/** The anchor of the chapter that a clause's anchor is in; undefined for what is no such anchor. */
export function chapterAnchor(anchor: string): string | undefined {
  return /^(?:[a-z0-9-]+-)?clause-\d+(?=$|-)/.exec(anchor)?.[0];
}

/** The clause that `number` stands below, `undefined` for a chapter. */
export function parentNumber(number: string): string | undefined {
  const cut = number.lastIndexOf('.');
  return cut < 0 ? undefined : number.slice(0, cut);
}

/** Orders clause numbers as the document does: 3.1.9 before 3.1.10. */
export function compareNumbers(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
