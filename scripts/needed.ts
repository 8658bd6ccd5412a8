import { missingOf, type TestProgramName } from '../src/doctor/programs.ts';

/** Ends with one sentence for each program that a command needs and this machine lacks. */
export function needed(...programs: TestProgramName[]): void {
  const missing = missingOf(programs);
  for (const { name, get } of missing)
    console.error(`${name} is needed, and cannot be found on this machine. ${get}`);
  if (missing.length > 0) process.exit(1);
}
