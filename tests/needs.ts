import { missingOf, type TestProgramName } from '../src/doctor/programs.ts';

/**
 * Whether this machine lacks a program, so that what needs it is skipped: `test.skipIf(lacks('nginx'))`. Continuous integration
 * (CI=true) skips nothing: there the test runs, and fails.
 */
export function lacks(...programs: TestProgramName[]): boolean {
  return process.env.CI !== 'true' && missingOf(programs).length > 0;
}
