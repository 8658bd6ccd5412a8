import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';
import { reportOn } from '../../src/content/report.ts';
import { ContentError, sentence } from '../../src/files/problem.ts';
import { filesOf } from '../../src/integrations/built/files.ts';
import { Pages } from '../../src/integrations/built/pages.ts';
import { addressesOf, withNew } from '../../src/integrations/ledger/addresses.ts';
import { builtProject } from './built-project.ts';
import { built, type Project } from './project.ts';
import { named } from './refuses.ts';
import { takeAlone } from './steps-alone.ts';

const ledger = 'content/addresses/ledger.txt';
const moved = 'content/addresses/moved.yaml';
const old = ['/en/q/old.html', '/q/old.html', '/zh/q/old.html'];
let project: Project;
let recorded = '';

beforeAll(async () => {
  project = builtProject();
  const dist = join(project.root, 'dist');
  recorded = withNew('', addressesOf(await filesOf(dist), (await Pages.in(dist)).all()));
});
afterAll(() => project.remove());

test('every page and anchor is recorded, and where they are, nothing is added', async () => {
  expect(recorded).toContain('/zh/q/location.html\n');
  expect(recorded).toContain('\n  regions\n');
  project.write(ledger, recorded);
  const { output } = await project.start('scripts/ledger.ts').done;
  expect(output).toBe(`${built}${ledger} is complete.\n`);
  expect(project.read(ledger)).toBe(recorded);
});

test('a page that is lost is found in the content, and an anchor in the build', async () => {
  const lineOf = (line: string) => project.read(ledger).split('\n').indexOf(line) + 1;
  project.write(ledger, `${recorded}${old.join('\n')}\n  part\n`);
  expect(reportOn(project.root, '2025-05-05').problems.map(named)).toEqual(
    old.map((address) => `${ledger}:${lineOf(address)} lost-address`),
  );

  project.write(ledger, recorded.replace('  regions\n', '  areas\n  regions\n'));
  const refused = await takeAlone(project, ['ledger']).catch((error) => error);
  expect(refused).toBeInstanceOf(ContentError);
  expect(refused.problems.map(sentence)).toEqual([
    expect.stringContaining(
      `${ledger}:${lineOf('  areas')}: The build has lost the published anchor /en/q/location.html#areas. Keep it, or say in ${moved} where it is now (to) or what happened to it (gone).`,
    ),
  ]);
});

test('a declared page leads on, from disk and without JavaScript; a withdrawn one says why; an old anchor still lands', async () => {
  // What is not declared of an old page's anchors goes to the same name, where the new page has it.
  const oldParts =
    '/en/q/parts.html\n  in-full\n  kinds\n/q/parts.html\n/zh/q/parts.html\n  in-full\n  kinds\n';
  project.write(ledger, `${recorded}${old.join('\n')}\n/zh/q/lost.html\n${oldParts}`);
  project.write(
    moved,
    `- id: old
  from: /q/old.html
  to: /q/location.html
  since: 2026-11-24
- id: lost
  from: /q/lost.html
  gone: { zh: 已由别处回答, en: Answered elsewhere }
  since: 2026-11-24
- id: areas
  from: /q/location.html#areas
  to: /q/location.html#regions
  since: 2026-11-24
- id: parts
  from: /q/parts.html
  to: /q/location.html
  since: 2026-11-24
- id: kinds
  from: /q/parts.html#kinds
  to: /q/location.html#regions
  since: 2026-11-24
- id: plans
  from: /q/location.html#plans
  to: /q/backups.html
  since: 2026-11-24
`,
  );
  const before = project.read(ledger).split('\n');
  const { code, output } = await project.start('scripts/ledger.ts').done;
  expect(code).toBe(0);
  // What was recorded once is recorded for good, and the old places of what has moved are new.
  const after = project.read(ledger).split('\n');
  expect(output).toBe(`${built}${ledger}: ${after.length - before.length} lines added.\n`);
  expect(before.filter((line) => !after.includes(line))).toEqual([]);
  for (const line of ['  areas', '  plans', '/en/q/lost.html']) expect(after).toContain(line);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox'],
  });
  const at = (path: string) => pathToFileURL(join(project.root, 'dist', path)).href;
  for (const javaScriptEnabled of [false, true]) {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(`${at('zh/q/old.html')}#regions`);
    await page.waitForURL((url) => url.pathname.endsWith('/zh/q/location.html'));
    if (javaScriptEnabled) expect(new URL(page.url()).hash).toBe('#regions');
    await page.goto(at('en/q/lost.html'));
    expect(await page.locator('main').textContent()).toContain('Answered elsewhere');
    await page.goto(`${at('en/q/location.html')}#areas`);
    expect(await page.locator('#regions #areas').count()).toBe(1);
    await page.goto(`${at('en/q/location.html')}#plans`);
    expect(await page.locator('#plans').isVisible()).toBe(true);
    await page.locator('#plans a').click();
    await page.waitForURL((url) => url.pathname.endsWith('/en/q/backups.html'));
    for (const [anchor, place] of [
      ['kinds', 'regions'],
      ['in-full', 'in-full'],
    ]) {
      await page.goto('about:blank');
      await page.goto(`${at('zh/q/parts.html')}#${anchor}`);
      if (!javaScriptEnabled) {
        expect(await page.locator('.sign a:visible').count()).toBe(1);
        await page.locator(`#${anchor} a`).click();
      }
      await page.waitForURL((url) => url.pathname.endsWith('/zh/q/location.html'));
      expect(new URL(page.url()).hash).toBe(`#${place}`);
    }
    await page.close();
  }
  await browser.close();
});
