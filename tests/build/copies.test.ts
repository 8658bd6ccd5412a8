import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lacks } from '../needs.ts';
import { unpack } from '../unpack.ts';
import { builtProject } from './built-project.ts';
import { built, Project } from './project.ts';
import { takeAlone } from './steps-alone.ts';

const project = new Project();
/** Named by the day of its content and the sum of its files, as is the folder in it. */
let name = '';
let zip = '';
let unzipped = '';
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
let bundled = '';

beforeAll(async () => {
  const { code, output } = await project.start('scripts/bundle.ts').done;
  expect(output.slice(0, built.length)).toBe(built);
  expect(code).toBe(0);
  bundled = output.slice(built.length);
  const [found = expect.fail('There is no zip.')] = readdirSync(
    join(project.root, 'dist/copies'),
  ).filter((file) => file.endsWith('.zip'));
  expect(found).toMatch(/^trust-center-2025-03-04-[0-9a-f]{8}\.zip$/);
  name = found.replace('.zip', '');
  zip = `dist/copies/${found}`;
  unzipped = join(project.root, 'somewhere', name);
  unpack(join(project.root, zip), join(project.root, 'somewhere'));
});
afterAll(() => project.remove());

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test('the zip holds the site, a README and the sum of every file', () => {
  const files = filesBelow(unzipped);
  const site = filesBelow(join(project.root, 'dist')).filter(
    (file) => !/^((copies|cards)\/|_headers$|SHA256SUMS\.txt$)|\.(br|gz)$/.test(file),
  );
  expect(files).toEqual([...site, 'README.txt', 'SHA256SUMS.txt'].sort());
  const listed = readFileSync(join(unzipped, 'SHA256SUMS.txt'), 'utf8').trimEnd().split('\n');
  expect(listed.map((line) => line.slice(66))).toEqual(
    files.filter((file) => file !== 'SHA256SUMS.txt').sort((a, b) => (a < b ? -1 : 1)),
  );
  // Of the site, only what knows that it is a copy is another file, and the worker that knows its sum.
  const differing = site.filter(
    (file) => sha256(join(unzipped, file)) !== sha256(join(project.root, 'dist', file)),
  );
  expect(differing.sort()).toEqual(['en/offline-copy.html', 'sw.js', 'zh/offline-copy.html']);
});

test.skipIf(lacks('unzip'))('unzip, the program, finds no fault in the zip', () => {
  const said = execFileSync('unzip', ['-tq', join(project.root, zip)], { encoding: 'utf8' });
  expect(said).toMatch(/^No errors detected in compressed data/);
});

test('the command that README.txt gives finds a changed file, and nothing else', () => {
  const check = () =>
    execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS.txt'], {
      cwd: unzipped,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const readme = readFileSync(join(unzipped, 'README.txt'), 'utf8');
  expect(readme).toContain('sha256sum --check --quiet SHA256SUMS.txt');
  expect(readme).toMatch(/^\uFEFF北云信任中心 · 离线副本 2025-03-04\r\n/);
  expect(readme).toContain('Northern Cloud Trust Center · offline copy 2025-03-04\r\n');
  expect(check()).toBe('');
  const page = `somewhere/${name}/zh/q/backups.html`;
  const good = project.read(page);
  project.write(page, `${good} `);
  expect(check).toThrow(expect.objectContaining({ stdout: 'zh/q/backups.html: FAILED\n' }));
  project.write(page, good);
});

test('the worker of the copy knows the files of the copy', () => {
  const worker = readFileSync(join(unzipped, 'sw.js'), 'utf8');
  const site = JSON.parse(/^const site=(.*);$/m.exec(worker)?.[1] ?? '{}');
  const faults = Object.entries<string>(site.kept).filter(
    ([file, hash]) => !sha256(join(unzipped, file)).startsWith(hash),
  );
  expect(Object.keys(site.kept).length).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});

test('the site offers the copies with their size and sum; the copy says that it is one', () => {
  for (const lang of ['zh', 'en']) {
    const page = project.read(`dist/${lang}/offline-copy.html`);
    for (const file of [
      zip,
      'dist/copies/trust-center-zh.html',
      'dist/copies/trust-center-en.html',
    ]) {
      expect(page).toContain(`../copies/${file.split('/').at(-1)}`);
      expect(page).toContain(sha256(join(project.root, file)));
      const { size } = statSync(join(project.root, file));
      expect(page).toContain(`${Math.ceil(size / 1000)} KB`);
    }
    expect(page).not.toContain('README.txt in its folder');
    expect(page).not.toContain('您正在读的就是离线副本');
    const copy = readFileSync(join(unzipped, lang, 'offline-copy.html'), 'utf8');
    expect(copy).not.toContain('copies/');
    expect(copy).toContain('https://north.example/trust/');
  }
});

test('a name that cannot be unzipped everywhere is refused', async () => {
  const spoilt = builtProject();
  spoilt.delete('dist/copies');
  spoilt.write('dist/aux.txt', '');
  await expect(takeAlone(spoilt, ['freeze', 'copies'])).rejects.toThrow(
    'aux.txt: Windows keeps the name "aux.txt" for a device. The copy to take away could not be unzipped everywhere. Rename what the file is made of.',
  );
  spoilt.remove();
});

test('npm run bundle puts the copies beside dist/', () => {
  for (const copy of [`${name}.zip`, 'trust-center-en.html', 'trust-center-zh.html']) {
    expect(bundled).toContain(copy);
    expect(existsSync(join(project.root, copy))).toBe(true);
    expect(sha256(join(project.root, copy))).toBe(sha256(join(project.root, 'dist/copies', copy)));
  }
});
