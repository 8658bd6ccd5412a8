import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** A Firefox to test in: FIREFOX_PATH, then the usual places. Throws where there is none. */
export function findFirefox(): string {
  const given = process.env.FIREFOX_PATH;
  if (given && !existsSync(given)) {
    throw new Error(`FIREFOX_PATH=${given} does not exist. Correct it, or unset it.`);
  }
  const found = given ?? usualPlaces.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    'No Firefox was found: install one (Debian: apt-get install firefox-esr) or set FIREFOX_PATH.',
  );
}
