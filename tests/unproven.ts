/**
 * Tests that have not passed in one run on the site as it is now: `npm test` leaves them out, `npm run test:all` runs them.
 * Each belongs back into `npm test`; docs/unproven.md says what is known of it. Delete this file with its last line.
 */
export const unproven: readonly string[] = [
  'tests/browser/modes.spec.ts',
  'tests/browser/snapshots.spec.ts',
  'tests/browser/weight.spec.ts',
  'tests/build/pdf.test.ts',
  'tests/build/supply-chain.test.ts',
];

/** Set by `npm run test:all`. */
export const everything = process.env.TEST_ALL !== undefined;
