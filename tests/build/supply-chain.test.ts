import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, describe, expect, test } from 'vitest';
import { licensed, shipped } from '../../src/delivery/shipped.ts';
import { Scripts } from '../../src/integrations/classic-script.ts';
import { builtProject } from './built-project.ts';
import { builtInClone, Project } from './project.ts';
import { takeAlone } from './steps-alone.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

describe('what a build says of itself', () => {
  const project = builtProject();
  afterAll(() => project.remove());

  test('is a bill of materials that the schema of CycloneDX accepts, with every package of a build', async () => {
    const bill = project.read('dist/sbom.cdx.json');
    const faults = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bill);
    expect(faults).toBeNull();
    const components: { purl: string; hashes?: unknown[] }[] = JSON.parse(bill).components;
    for (const name of Object.keys(lock.packages[''].dependencies)) {
      const { version } = lock.packages[`node_modules/${name}`];
      const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
      expect(components.find((component) => component.purl === purl)?.hashes).toHaveLength(1);
    }
    // What only tests use takes no part in a build.
    expect(components.filter(({ purl }) => /\/(vitest|typescript)@/.test(purl))).toEqual([]);
  });

  test('is the sum of every file, which sha256sum confirms and a changed byte breaks', () => {
    const check = () =>
      execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS.txt'], {
        cwd: join(project.root, 'dist'),
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(check()).toBe('');
    const listed = project.read('dist/SHA256SUMS.txt').trimEnd().split('\n');
    expect(listed.map((line) => line.slice(66)).sort()).toEqual(
      Object.keys(project.dist())
        // What only servers read is made from the files that have a sum.
        .filter((file) => !/^(SHA256SUMS\.txt|_headers)$|\.(br|gz)$/.test(file))
        .sort(),
    );
    const page = 'dist/en/q/backups.html';
    const good = project.read(page);
    project.write(page, good.replace('<title>', '<title>x'));
    expect(check).toThrow(expect.objectContaining({ stdout: 'en/q/backups.html: FAILED\n' }));
    project.write(page, good);
  });

  test('is what it was built from, with no commit where there is none', () => {
    const { commit, node, packages } = JSON.parse(project.read('dist/provenance.json'));
    expect(commit).toBeNull();
    expect(node).toBe(process.versions.node);
    expect(packages.pagefind).toBe(lock.packages['node_modules/pagefind'].version);
  });

  test('names every work that readers receive, with the text of its licence', () => {
    for (const lang of ['zh', 'en']) {
      const page = project.read(`dist/${lang}/licences.html`);
      expect(page).toContain('SIL OPEN FONT LICENSE Version 1.1');
      expect(page.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(4);
      expect(page).toContain('MIT AND Apache-2.0');
    }
  });
});

test('another folder, time zone, locale and clock make the same bytes, and a commit is named', async () => {
  const here = new Project();
  const there = new Project('信任 中心 (v1)');
  const clock = join(there.root, '..', 'clock.mjs');
  writeFileSync(
    clock,
    'const now = Date.now; Date.now = () => now() + 4e11;\n' +
      'globalThis.Date = class extends Date { constructor(...a) { super(...(a.length ? a : [Date.now()])); } };\n',
  );
  for (const { root } of [here, there]) {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
    git('init', '--quiet');
    git('add', 'content', 'src', 'package.json');
    git(
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@b.example',
      'commit',
      '--quiet',
      '-m',
      'content',
      '--date=2025-01-01T00:00:00Z',
    );
  }
  // The same commit, wherever it is checked out.
  const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: here.root, encoding: 'utf8' });
  execFileSync('git', ['fetch', '--quiet', here.root, 'HEAD'], { cwd: there.root });
  execFileSync('git', ['reset', '--quiet', head.trim()], { cwd: there.root });

  const outcomes = await Promise.all([
    here.build({ TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' }),
    there.build({
      TZ: 'America/St_Johns',
      LC_ALL: 'C',
      NODE_OPTIONS: `--import=file://${encodeURI(clock).replaceAll('#', '%23')}`,
    }),
  ]);
  expect(outcomes.map(({ output }) => output)).toEqual([builtInClone, builtInClone]);
  expect(there.dist()).toEqual(here.dist());
  const { commit, changedSinceCommit } = JSON.parse(there.read('dist/provenance.json'));
  expect({ commit, changedSinceCommit }).toEqual({
    commit: head.trim(),
    changedSinceCommit: false,
  });
  expect(createHash('sha256').update(there.read('dist/provenance.json')).digest('hex')).toBe(
    here.dist()['provenance.json'],
  );
  here.remove();
  there.remove();
});

test('the same commit is named wherever it is checked out, and that content has changed since', async () => {
  const project = builtProject();
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: project.root, encoding: 'utf8', stdio: 'pipe' }).trim();
  git('init', '--quiet');
  git('add', 'content', 'src', 'package.json');
  git('-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '--quiet', '-m', 'content');
  const said = async () => {
    await takeAlone(project, ['supply chain']);
    const { commit, changedSinceCommit } = JSON.parse(project.read('dist/provenance.json'));
    return { commit, changedSinceCommit };
  };
  const commit = git('rev-parse', 'HEAD');
  expect(await said()).toEqual({ commit, changedSinceCommit: false });
  project.replace('content/systems.yaml', 'level: 3', 'level: 4');
  expect(await said()).toEqual({ commit, changedSinceCommit: true });
  project.remove();
});

test('a package in a browser script that no list names is refused', async () => {
  const project = builtProject();
  const script = 'src/client/page.ts';
  project.write(
    script,
    `import { diffChars } from 'diff';\nglobalThis.name ||= String(diffChars('x', 'y').length);\n${project.read(script)}`,
  );
  const scripts = new Scripts();
  await scripts.of(join(project.root, script));
  await expect(takeAlone(project, ['named packages'], { scripts })).rejects.toThrow(
    'A browser script holds diff, which src/delivery/shipped.ts does not list. Add it there, with what it is for, so that readers find its licence; or do without it.',
  );
  project.remove();
});

test('a work whose licence is not allowed is refused', () => {
  const root = mkdtempSync(join(tmpdir(), 'licences-'));
  for (const { name } of shipped)
    cpSync(join('node_modules', name), join(root, 'node_modules', name), { recursive: true });
  expect(licensed(root).map(({ name }) => name)).toEqual(shipped.map(({ name }) => name));
  const file = join(root, 'node_modules/opencc-js/package.json');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/"license": "[^"]+"/, '"license": "GPL-3.0-only AND MIT"'),
  );
  expect(() => licensed(root)).toThrow(
    'src/delivery/shipped.ts: the licence of opencc-js, "GPL-3.0-only AND MIT", is not among those allowed. Replace the package, or have the licence examined and allow it there.',
  );
  rmSync(root, { recursive: true });
});
