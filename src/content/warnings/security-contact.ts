import type { Problem } from '../../files/problem.ts';
import type { Manuscript } from '../manuscript.ts';

/**
 * `security.txt` counts for nothing after its day, and RFC 9116 (2.5.5) advises a day within a year, so that the contact is
 * confirmed at least as often.
 */
export function checkSecurityContact({ site }: Manuscript, today: string): Problem[] {
  const { file, data, lineOf } = site;
  if (!data.security) return [];
  const { expires } = data.security;
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const what =
    expires < today
      ? `The security contact expired on ${expires}; today is ${today}.`
      : expires > inAYear &&
        `The security contact expires on ${expires}, more than a year from ${today}.`;
  if (!what) return [];
  return [
    {
      file,
      line: lineOf(['security', 'expires']),
      code: expires < today ? 'expired-contact' : 'distant-contact',
      what,
      fix: 'Confirm that the contact is right, and set a day within the coming year.',
    },
  ];
}
