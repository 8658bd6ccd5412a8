/** The anchor of a chapter or clause: 3.1.3.9 is `clause-3-1-3-9`. A public contract. */
export function clauseAnchor(number: string): string {
  return `clause-${number.replaceAll('.', '-')}`;
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
