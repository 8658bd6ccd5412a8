import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** A Firefox to test in: FIREFOX_PATH, or one in the usual places; undefined where there is none. */
export function findFirefox(): string | undefined {
  const given = process.env.FIREFOX_PATH;
  return (given ? [given] : usualPlaces).find((path) => existsSync(path));
}
