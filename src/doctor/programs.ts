import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findWholeChromium } from './chromium.ts';
import { findFirefox } from './firefox.ts';

/** A program that tests and benchmarks use, and that only some machines have. */
interface TestProgram {
  name: string;
  /** What is not tested without it. */
  use: string;
  get: string;
  /** Where it is; undefined where it is missing. */
  find: () => string | undefined;
}

const debian = (packages: string) => `Debian: apt-get install ${packages}.`;

/** By the name that tests and `npm test` give them. */
export const testPrograms = {
  chromium: {
    name: 'Chromium or Chrome as a whole',
    use: 'the tests of links to quoted words, which the headless shell in the packages does not know',
    get: `${debian('chromium')} Or set CHROMIUM_PATH to where it is.`,
    find: findWholeChromium,
  },
  firefox: {
    name: 'Firefox',
    use: 'the tests of a copy opened in Firefox',
    get: `${debian('firefox-esr')} Or set FIREFOX_PATH to where it is.`,
    find: findFirefox,
  },
  nginx: {
    name: 'nginx',
    use: 'the tests of the configuration for nginx',
    get: debian('nginx-light'),
    find: () => onPath('nginx'),
  },
  brotli: {
    name: 'Brotli for nginx',
    use: 'the tests of the configuration for nginx',
    get: debian('libnginx-mod-http-brotli-static'),
    find: () =>
      ['/usr/lib/nginx/modules', '/usr/share/nginx/modules']
        .map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
        .find(existsSync),
  },
  caddy: {
    name: 'Caddy',
    use: 'the tests of the configuration for Caddy',
    get: debian('caddy'),
    find: () => onPath('caddy'),
  },
  unzip: {
    name: 'unzip',
    use: 'the test of the zip by unzip',
    get: debian('unzip'),
    find: () => onPath('unzip'),
  },
  soffice: {
    name: 'LibreOffice',
    use: 'the test of tables in LibreOffice',
    get: debian('libreoffice-calc-nogui'),
    find: () => onPath('soffice'),
  },
  wrk: {
    name: 'wrk',
    use: 'the load test (npm run bench:load)',
    get: debian('wrk'),
    find: () => onPath('wrk'),
  },
} satisfies Record<string, TestProgram>;

export type TestProgramName = keyof typeof testPrograms;

/** Those of these programs that this machine lacks. */
export function missingOf(names: readonly TestProgramName[]): TestProgram[] {
  return names.map((name) => testPrograms[name]).filter(({ find }) => find() === undefined);
}

function onPath(program: string): string | undefined {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.com`] : [program];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(canRun);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
