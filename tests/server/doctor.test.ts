import { spawn } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sirv from 'sirv';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Nginx } from '../../scripts/nginx.ts';
import { rows } from '../../scripts/suite/parts.ts';
import type { Finding } from '../../src/doctor/finding.ts';
import type { Part } from '../../src/doctor/machine.ts';
import { testPrograms } from '../../src/doctor/programs.ts';
import { lacks } from '../needs.ts';
import { unpack } from '../unpack.ts';

const withNginx = test.skipIf(lacks('nginx', 'brotli'));

interface Outcome {
  code: number | null;
  output: string;
  error: string;
}

/** `npm run doctor -- …`, on a day on which no review is due. */
function doctor(...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ['scripts/doctor.ts', ...args]);
  const outcome: Outcome = { code: null, output: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (outcome.output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (outcome.error += text));
  return new Promise((done) => child.on('close', (code) => done({ ...outcome, code })));
}

async function findings(
  target: string,
  on = '2026-12-01',
): Promise<{ code: number | null; found: Finding[] }> {
  const { code, output } = await doctor(target, '--json', '--on', on);
  return { code, found: JSON.parse(output).findings };
}

const fault = (what: string, ...files: string[]) =>
  expect.objectContaining({ level: 'fault', what, files });

describe('a server', () => {
  withNginx('with the configuration of the build has no fault', async () => {
    const nginx = await Nginx.start();
    try {
      const { code, output, error } = await doctor(
        `http://localhost:${nginx.port}`,
        '--on',
        '2026-12-01',
      );
      expect(output).toContain('No fault on 2026-12-01.');
      expect(error).toMatch(/(\d+) of \1 files\n$/);
      expect(code).toBe(0);
    } finally {
      await nginx.stop();
    }
  });

  withNginx('with another configuration has the faults that it has', async () => {
    const nginx = await Nginx.start({
      conf: readFileSync('dist-server/nginx.conf', 'utf8')
        .replace(/add_header X-Content-Type-Options .*\n/, '')
        .replace('public, max-age=31536000, immutable', 'no-store')
        .replaceAll("frame-ancestors 'none'", "frame-ancestors 'self'")
        .replace(/("\/en\/q\/soc-types\.html" ".*?script-src)[^;]+/, "$1 'unsafe-inline'")
        .replace('return 301 $uri.html$is_args$args', 'return 404')
        .replace('return 301 $uri/$is_args$args', 'return 301 http://['),
    });
    try {
      const { code, found } = await findings(`http://localhost:${nginx.port}/index.html?x#y`);
      expect(code).toBe(1);
      const said = found.filter(({ level }) => level === 'fault').map(({ what }) => what);
      expect(said.sort()).toEqual([
        'Answered with 301 instead of leading to /en/.',
        'Answered with 301 instead of leading to /zh/.',
        'Answered with 404 instead of leading to /en/q/iso-20000-how.html.',
        'Answered with 404 instead of leading to /zh/q/iso-20000-how.html.',
        'Cache-Control is “no-store”; it should be “public, max-age=31536000, immutable”.',
        "Content-Security-Policy lacks frame-ancestors 'none'.",
        'Content-Security-Policy lets foreign scripts run.',
        'Content-Security-Policy refuses what the page is made of: it was made for another build.',
        'X-Content-Type-Options is missing; it should be “nosniff”.',
      ]);
      expect(found.find(({ what }) => /foreign/.test(what))?.files).toEqual([
        'en/q/soc-types.html',
      ]);
    } finally {
      await nginx.stop();
    }
  });

  test('is never asked for more than 8 things at a time', async () => {
    const files = sirv('dist', { dev: true, dotfiles: true });
    let now = 0;
    let most = 0;
    const server = createServer((request, response) => {
      most = Math.max(most, ++now);
      const missing = () => void response.writeHead(404).end();
      // Slow enough for requests to meet. Counted until the answer begins: its end reaches the reader before it is known here.
      setTimeout(() => {
        now--;
        files(request, response, missing);
      }, 10);
    });
    await new Promise<void>((done) => server.listen(0, done));
    const { port } = server.address() as AddressInfo;
    const { code, found } = await findings(`http://localhost:${port}/`);
    server.close();
    expect(most).toBe(8);
    expect(code).toBe(1);
    expect(found.map(({ what }) => what)).toContain('Content-Security-Policy is missing.');
  });
});

/** The copy out of the zip that the site offers; gone after the test. */
function unzipped(): string {
  const folder = mkdtempSync(join(tmpdir(), '副本 '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [zip = expect.fail()] = globSync('dist/copies/*.zip');
  unpack(zip, folder);
  return join(folder, basename(zip, '.zip'));
}

describe('a folder', () => {
  test('unzipped is whole, and what happens to it later is named', async () => {
    const copy = unzipped();
    expect(await findings(copy)).toEqual({ code: 0, found: [] });

    const change = (file: string, by: (text: string) => string) =>
      writeFileSync(join(copy, file), by(readFileSync(join(copy, file), 'utf8')));
    change('en/index.html', (html) => html.replace('<title>', '<title>x'));
    change('zh/updates.atom', () => '<feed');
    // Noon of this machine: whoever examines judges by his own calendar.
    const expired = new Date('2026-11-30T12:00').toISOString();
    change('.well-known/security.txt', (text) =>
      text.replace(/Expires: .*/, `Expires: ${expired}`),
    );
    rmSync(join(copy, 'zh/index.html'));
    writeFileSync(join(copy, 'sw.js.gz'), 'x');
    writeFileSync(join(copy, 'extra.html'), '<script>alert(1)</script>');
    const { code, found } = await findings(copy);
    expect(code).toBe(1);
    expect(found).toEqual(
      expect.arrayContaining([
        fault('Missing.', 'zh/index.html'),
        fault(
          'Not the file that was built: its SHA-256 differs.',
          '.well-known/security.txt',
          'en/index.html',
          'zh/updates.atom',
        ),
        fault(
          'Does not hold what the file beside it does, yet servers send it in its place.',
          'sw.js.gz',
        ),
        fault('Expired on 2026-11-30.', '.well-known/security.txt'),
        expect.objectContaining({ check: 'feeds', level: 'fault', files: ['zh/updates.atom'] }),
        expect.objectContaining({
          level: 'note',
          what: 'Not part of the build.',
          files: ['extra.html'],
        }),
      ]),
    );
    expect(found).toHaveLength(6);

    change('SHA256SUMS.txt', (text) => `${text}${'0'.repeat(64)}  ../../outside\n`);
    const list = await findings(copy);
    expect(list.code).toBe(1);
    expect(list.found.map(({ what }) => what)).toEqual([
      `The list of sums has a line that is none: “${'0'.repeat(64)}  ../../outside”.`,
    ]);
  });

  test('is examined to its end, whatever became of it', async () => {
    const copy = unzipped();
    const write = (file: string, text: string) => writeFileSync(join(copy, file), text);
    write('.well-known/security.txt', 'Expires: 999999-13-45');
    write('api/answers.zh.json', '{"answers":[null,1,{"reviewBy":2}]}');
    write('provenance.json', 'null');
    write('zh/updates.json', 'null');
    write('zh/book.html', '<meta http-equiv="refresh" content="0; url=/%E0%A4">');
    write('en/book.html', '<meta http-equiv="refresh" content="0; url=http://[">');
    for (const file of ['en/index.html', 'zh/index.html', 'sw.js']) rmSync(join(copy, file));
    mkdirSync(join(copy, 'en/index.html'));
    symlinkSync(copy, join(copy, 'zh/index.html'));
    symlinkSync('nowhere', join(copy, 'sw.js'));
    const { code, found } = await findings(copy);
    expect(code).toBe(1);
    expect(found).toEqual(
      expect.arrayContaining([
        fault('Missing.', 'en/index.html', 'sw.js', 'zh/index.html'),
        fault('Says no day on which it expires.', '.well-known/security.txt'),
        fault('Leads on to /%E0%A4, which is not there.', 'zh/book.html'),
        fault('Leads on to http://[, which is not there.', 'en/book.html'),
        expect.objectContaining({ check: 'feeds', level: 'fault', files: ['zh/updates.json'] }),
      ]),
    );
    expect(found).toHaveLength(6);
  });

  test('tells which reviews are overdue on a day, and which soon will be', async () => {
    const reviews = JSON.parse(readFileSync('dist/api/answers.zh.json', 'utf8')).answers as {
      id: string;
      reviewBy: string;
    }[];
    const [first = expect.fail()] = reviews.map(({ reviewBy }) => reviewBy).sort();
    const due = reviews.filter(({ reviewBy }) => reviewBy === first).map(({ id }) => `zh/${id}`);
    const said = (found: Finding[]) => found.find(({ what }) => what.endsWith(`due by ${first}.`));
    const dayOf = (offset: number) =>
      new Date(Date.parse(first) + offset * 86_400_000).toISOString().slice(0, 10);
    for (const [offset, code, level] of [
      [0, 0, 'note'],
      [1, 1, 'fault'],
    ] as const) {
      const outcome = await findings('dist', dayOf(offset));
      expect(outcome.code).toBe(code);
      expect(said(outcome.found)).toMatchObject({ level, files: expect.arrayContaining(due) });
    }
  });
});

test.each([
  [
    'nowhere',
    'nowhere is neither a folder nor an address. Give the folder of the site (dist), or its address with https://.\n',
  ],
  ['http://', 'http:// is no address. Write it as https://example.com/trust/.\n'],
])('“%s” cannot be examined', async (name, error) => {
  expect(await doctor(name)).toEqual({ code: 2, output: '', error });
});

test('a server that does not answer is named', async () => {
  const { code, error } = await doctor('http://localhost:9/');
  expect(code).toBe(2);
  expect(error).toMatch(
    /^http:\/\/localhost:9\/SHA256SUMS\.txt does not answer: .+\. Is the server up, and the address right\?\n$/,
  );
});

test('this machine has every part but those that tests can do without, and what is missing is told apart from what is needed', async () => {
  const { code, output } = await doctor('--json');
  const parts: Part[] = JSON.parse(output);
  const missing = parts.filter(({ found }) => !found).map(({ name }) => name);
  const tested = rows.flat().flatMap(({ programs }) => programs ?? []);
  const optional = Object.entries(testPrograms)
    .filter(([key]) => process.env.CI !== 'true' || !tested.some((name) => name === key))
    .map(([, { name }]) => name);
  expect(missing.filter((name) => !optional.includes(name))).toEqual([]);
  expect(code).toBe(0);
  const bare = spawn(process.execPath, ['scripts/doctor.ts'], {
    env: { PATH: '/nowhere', CHROMIUM_PATH: '/nowhere' },
  });
  let said = '';
  bare.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  expect(await new Promise((done) => bare.on('close', done))).toBe(0);
  expect(said).toContain(
    '– Chromium: missing, or out of date. For npm run pdf, browser tests. The packages have one for Linux on x64, unless CHROMIUM_PATH names another. Elsewhere, run: npx playwright install chromium\n',
  );
  expect(said).toContain('– nginx: missing');
  expect(said).not.toContain('✗');
});
