import { calendarDay } from '../calendar-day.ts';
import type { Findings } from './finding.ts';

/** In days: what ends sooner is announced. */
const soon = 30;

/** Whether a day, `YYYY-MM-DD`, has passed on another, or will within a month. */
function nearness(day: string, on: string): 'passed' | 'soon' | undefined {
  if (day < on) return 'passed';
  return Date.parse(day) - Date.parse(on) < soon * 86_400_000 ? 'soon' : undefined;
}

export function checkSecurityTxt(file: string, text: string, on: string, found: Findings): void {
  const expires = /^Expires:\s*(\S+)/im.exec(text)?.[1] ?? '';
  const day = Number.isNaN(Date.parse(expires)) ? undefined : calendarDay(new Date(expires));
  const near = day === undefined ? 'passed' : nearness(day, on);
  if (!near) return;
  found.add({
    check: 'expiry',
    level: near === 'passed' ? 'fault' : 'note',
    what:
      day === undefined
        ? 'Says no day on which it expires.'
        : `${near === 'passed' ? 'Expired' : 'Expires'} on ${day}.`,
    fix: 'Confirm the contact, move “expires” on in content/site.yaml, and publish.',
    files: [file],
  });
}

/** Of the published answers, `api/answers.{lang}.json`: whose review is due. */
export function checkReviews(file: string, text: string, on: string, found: Findings): void {
  let answers: unknown;
  try {
    answers = JSON.parse(text).answers;
  } catch {
    // Not the file that was built, which is said already.
    return;
  }
  if (!Array.isArray(answers)) return;
  for (const { id, reviewBy } of answers.filter((answer) => answer instanceof Object)) {
    const near = typeof reviewBy === 'string' ? nearness(reviewBy, on) : undefined;
    if (!near) continue;
    found.add({
      check: 'expiry',
      level: near === 'passed' ? 'fault' : 'note',
      what: `The review ${near === 'passed' ? 'was' : 'is'} due by ${reviewBy}.`,
      fix: 'Compare the answer with its source, record the review in content/, and publish.',
      files: [`${file.replace(/^api\/answers\.|\.json$/g, '')}/${id}`],
    });
  }
}
