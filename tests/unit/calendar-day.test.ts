import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { calendarDay } from '../../src/calendar-day.ts';
import { hasLapsed } from '../../src/client/lapsed.ts';
import { checkSecurityTxt } from '../../src/doctor/expiry.ts';
import { Findings } from '../../src/doctor/finding.ts';

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Node takes up a change of TZ at once. */
function at<T>(place: string, work: () => T): T {
  process.env.TZ = place;
  return work();
}

test('the day of a moment is that of the place, as its calendar has it', () => {
  const places = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const moments = fc.date({
    min: new Date('1970-01-03'),
    max: new Date('2099-12-29'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(places, moments, (place, moment) => {
      const parts = new Intl.DateTimeFormat('en', {
        timeZone: place,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      }).formatToParts(moment);
      const part = (name: string) => parts.find(({ type }) => type === name)?.value;
      const day = `${part('year')}-${part('month')}-${part('day')}`;
      expect(at(place, () => calendarDay(moment))).toBe(day);
    }),
  );
});

/** By the wall clock of the place. */
const lapses: [place: string, now: string, lapsed: boolean][] = [
  ['America/New_York', '2027-05-24T21:00', false],
  ['America/New_York', '2027-05-24T23:59:59', false],
  ['America/New_York', '2027-05-25T00:00', true],
  ['Asia/Shanghai', '2027-05-24T23:59:59', false],
  ['Asia/Shanghai', '2027-05-25T04:00', true],
  ['Pacific/Kiritimati', '2027-05-25T00:00', true],
  ['Pacific/Pago_Pago', '2027-05-24T23:00', false],
  ['UTC', '2027-05-25T00:00', true],
];

test.each(lapses)('in %s at %s the review due by 2027-05-24 has lapsed: %s', (place, now, due) => {
  expect(at(place, () => hasLapsed('2027-05-24', new Date(now)))).toBe(due);
});

test('an answer without a day for its review never lapses', () => {
  expect(hasLapsed('')).toBe(false);
});

test('a security contact expires on the day that its moment falls on where the examiner is', () => {
  const saidIn = (place: string, on: string) =>
    at(place, () => {
      const found = new Findings();
      checkSecurityTxt('security.txt', 'Expires: 2027-05-24T23:59:59Z', on, found);
      return found.list().map(({ what }) => what);
    });
  expect(saidIn('Asia/Shanghai', '2027-05-25')).toEqual(['Expires on 2027-05-25.']);
  expect(saidIn('Asia/Shanghai', '2027-05-26')).toEqual(['Expired on 2027-05-25.']);
  expect(saidIn('America/New_York', '2027-05-24')).toEqual(['Expires on 2027-05-24.']);
  expect(saidIn('America/New_York', '2027-05-25')).toEqual(['Expired on 2027-05-24.']);
});
