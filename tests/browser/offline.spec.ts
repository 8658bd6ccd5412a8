import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, type TestInfo, test } from '@playwright/test';
import { type Served, serveFolder } from '../../scripts/serve-folder.ts';
import { siteOf } from '../../src/integrations/offline/contents.ts';
import type { Site } from '../../src/worker/site.ts';
import { kindsOf } from './kinds.ts';
import { builtPages, langs } from './site.ts';

/** What the worker of the build keeps at once; the longest pages may have no room, and are kept when they are read. */
const { kept }: Site = JSON.parse(
  /^const site=(.*);$/m.exec(readFileSync('dist/sw.js', 'utf8'))?.[1] ?? '{}',
);
const keptAtOnce = builtPages.filter((address) => address.slice(1) in kept);
const someOfEach = langs.flatMap(kindsOf).filter((address) => keptAtOnce.includes(address));
/** Those that keep the title they were built with: a pack takes its reader's. */
const titled = someOfEach.filter((address) => !address.endsWith('/pack.html'));

test.use({ serviceWorkers: 'allow' });
/** A copy of the build on a server of its own, as a deploy that can be changed and stopped. */
async function deploy(info: TestInfo): Promise<{ folder: string; root: string; server: Served }> {
  const folder = info.outputPath('deployed');
  cpSync('dist', join(folder, 'trust'), { recursive: true });
  const server = await serveFolder(folder);
  return { folder: join(folder, 'trust'), root: `${server.origin}/trust/`, server };
}

/** Names of the caches that hold a whole build. */
const keptBuilds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const whole: string[] = [];
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys();
      if (keys.some(({ url }) => url.endsWith('?complete'))) whole.push(name);
    }
    return whole;
  });

/** The pages of the site of which the build kept last has a copy that holds a text. */
const keptPages = (page: Page, root: string, text = ''): Promise<string[]> =>
  page.evaluate(
    async ({ root, text, addresses }) => {
      const names = await caches.keys();
      const kept = await caches.open(names.at(-1) ?? '');
      const found: string[] = [];
      for (const address of addresses) {
        const html = await (await kept.match(root + address.slice(1)))?.text();
        if (html?.includes(text)) found.push(address);
      }
      return found;
    },
    { root, text, addresses: builtPages },
  );

/** Opens a page as a first visitor and waits until the site is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.clock.install();
  await page.goto(address);
  // The page lets its reader be for a while before it asks for the worker.
  await page.clock.fastForward(10_000);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => keptBuilds(page), { timeout: 30_000 }).toHaveLength(1);
}

/** The name of the search of a build that says `word`. */
const searchOf = (lang: string, word: string) =>
  `search/search.${lang}.${Buffer.from(word).toString('hex').padEnd(10, '0').slice(0, 10)}.js`;

/** Publishes another build in the folder: every page says `word`, and its worker knows the pages by their new hashes. */
async function publish(folder: string, word: string): Promise<void> {
  const { Scripts } = await import('../../src/integrations/classic-script.ts');
  const { workerScript } = await import('../../src/integrations/offline/worker-script.ts');
  const names = filesBelow(folder);
  // What is named by its content gets another name with another content.
  const renamed = langs.map((lang) => {
    const old = names.find((file) => new RegExp(`^search/search\\.${lang}\\.`).test(file)) ?? '';
    const next = searchOf(lang, word);
    renameSync(join(folder, old), join(folder, next));
    return [old, next] as const;
  });
  for (const file of names.filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(folder, file), 'utf8').replace(/<title>/, `<title>${word} `);
    const next = renamed.reduce((text, [old, next]) => text.replaceAll(old, next), html);
    writeFileSync(join(folder, file), next);
  }
  rmSync(join(folder, 'sw.js'));
  const files = new Map(filesBelow(folder).map((file) => [file, readFileSync(join(folder, file))]));
  writeFileSync(
    join(folder, 'sw.js'),
    await workerScript(new Scripts(), process.cwd(), files, 8_000_000),
  );
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );

/** As the browser does by itself on a later visit. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
  });

async function search(page: Page, query: string): Promise<void> {
  await page.locator('input[type=search]').fill(query);
  await expect(
    page.locator('[data-search-state=done] a[data-search-result]').first(),
  ).toBeVisible();
}

test('after one visit every page opens and the search answers with the server stopped', async ({
  page,
}, info) => {
  const { root, server } = await deploy(info);
  await visit(page, `${root}zh/q/soc-types.html`);
  await server.close();

  expect(await keptPages(page, root)).toEqual(keptAtOnce);
  for (const address of someOfEach) {
    const response = await page.goto(root + address.slice(1));
    expect(response?.ok(), address).toBe(true);
    expect(response?.fromServiceWorker(), address).toBe(true);
  }
  for (const lang of langs) {
    await page.goto(`${root}${lang}/`);
    await search(page, 'ISO 22301');
    await page.locator('a[data-search-result]').first().click();
    await expect(page.locator('h1')).toBeVisible();
  }
  // A page that was asked for with a query, without its ending, or as a folder without its slash.
  await page.goto(`${root}zh/search.html?q=SOC`);
  await expect(page.locator('a[data-search-result]').first()).toBeVisible();
  await page.goto(`${root}en/q/soc-types`);
  await expect(page.locator('h1')).toBeVisible();
  await page.goto(`${root}en`);
  expect(page.url()).toBe(`${root}en/`);
  // What the site never had.
  await page.goto(`${root}en/q/nothing.html`);
  expect(page.url()).toBe(`${root}offline.html`);
});

test('a new deploy is taken up, and a page that is being read goes on with its own build; with a third one the first goes', async ({
  page,
  context,
}, info) => {
  const { folder, root, server } = await deploy(info);
  await visit(page, `${root}zh/index.html`);
  const [first = ''] = await keptBuilds(page);
  const reading = await context.newPage();
  await reading.goto(`${root}zh/q/soc-types.html`);
  await reading.evaluate(() => Reflect.set(globalThis, 'stillHere', true));

  await publish(folder, 'NEXT');
  await lookForUpdate(page);
  await expect.poll(() => keptBuilds(page), { timeout: 30_000 }).toHaveLength(2);
  await expect(async () => {
    await page.goto(`${root}zh/index.html`);
    await expect(page).toHaveTitle(/^NEXT /);
  }).toPass();

  // Not reloaded; and its search, which the server no longer has, comes from what was kept of its build.
  expect(await reading.evaluate(() => Reflect.get(globalThis, 'stillHere'))).toBe(true);
  await expect(reading).not.toHaveTitle(/NEXT/);
  await search(reading, 'ISO 22301');

  expect(await keptPages(page, root, '<title>NEXT ')).toEqual(keptAtOnce);
  await reading.close();
  await publish(folder, 'THIRD');
  await lookForUpdate(page);
  await expect(async () => {
    await page.goto(`${root}zh/index.html`);
    await expect(page).toHaveTitle(/^THIRD /);
  }).toPass();
  await expect.poll(() => keptBuilds(page)).toHaveLength(2);
  expect(await keptBuilds(page)).not.toContain(first);

  await server.close();
  expect(await keptPages(page, root, '<title>THIRD ')).toEqual(keptAtOnce);
  for (const address of titled) {
    await page.goto(root + address.slice(1));
    await expect(page, address).toHaveTitle(/^THIRD /);
  }
  await page.goto(`${root}en/index.html`);
  await search(page, 'ISO 22301');
});

/** What can be wrong with a deploy that is half there. */
const halfDeploys: Record<string, (folder: string) => void> = {
  'a page is cut short': (folder) => truncateSync(join(folder, 'zh/iot-soc-terms.html'), 5000),
  'a script is missing': (folder) => rmSync(join(folder, searchOf('zh', 'NEXT'))),
  'a page is still the old one': (folder) =>
    cpSync('dist/en/index.html', join(folder, 'en/index.html')),
};

// A deploy each: what one attempt has got whole, the next need not ask for again.
for (const [fault, damage] of Object.entries(halfDeploys)) {
  test(`where ${fault} in a deploy, the old copy works on, and the whole deploy is taken up later`, async ({
    page,
    context,
  }, info) => {
    const { folder, root, server } = await deploy(info);
    await visit(page, `${root}zh/index.html`);
    const whole = info.outputPath('whole');
    await publish(folder, 'NEXT');
    cpSync(folder, whole, { recursive: true });
    damage(folder);
    const attempt = context.waitForEvent('serviceworker');
    await lookForUpdate(page);
    await attempt;
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing))
      .toBeNull();
    expect(await keptBuilds(page)).toHaveLength(1);
    for (const address of ['zh/iot-soc-terms.html', 'en/index.html', 'zh/index.html']) {
      await page.goto(root + address);
      await expect(page).not.toHaveTitle(/NEXT/);
      await expect(page.locator('footer')).toBeVisible();
    }
    await search(page, 'ISO 22301');

    cpSync(whole, folder, { recursive: true });
    // A look while the failed attempt still ends counts as part of it, so the next look is the one that finds the whole deploy.
    await expect(async () => {
      await lookForUpdate(page);
      await page.goto(`${root}zh/iot-soc-terms.html`);
      await expect(page).toHaveTitle(/^NEXT /);
    }).toPass();
    await server.close();
  });
}

async function limitStorage(
  context: BrowserContext,
  page: Page,
  origin: string,
  bytes: number,
): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
}

test('with the storage full the site is read online, and nothing half is kept', async ({
  page,
  context,
}, info) => {
  const { root, server } = await deploy(info);
  await page.goto(`${root}404.html`);
  await limitStorage(context, page, server.origin, 500_000);
  const started = context.waitForEvent('serviceworker');
  await page.goto(`${root}zh/index.html`);
  await started;
  await expect
    .poll(
      () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      { timeout: 30_000 },
    )
    .toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.goto(`${root}zh/q/soc-types.html`);
  await search(page, 'ISO 22301');
  await server.close();
});

test('with the storage full a new deploy is not taken up, and the old copy works offline', async ({
  page,
  context,
}, info) => {
  const { folder, root, server } = await deploy(info);
  await visit(page, `${root}zh/index.html`);
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  await limitStorage(context, page, server.origin, usage + 100_000);
  await publish(folder, 'NEXT');
  await lookForUpdate(page);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing))
    .toBeNull();
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
  await server.close();
  expect(await keptPages(page, root)).toEqual(keptAtOnce);
  expect(await keptPages(page, root, '<title>NEXT ')).toEqual([]);
  for (const address of titled) {
    await page.goto(root + address.slice(1));
    await expect(page, address).not.toHaveTitle(/NEXT/);
  }
});

test('what is beyond the budget is kept when it is read', async ({ page }, info) => {
  const { folder, root, server } = await deploy(info);
  const { Scripts } = await import('../../src/integrations/classic-script.ts');
  const { workerScript } = await import('../../src/integrations/offline/worker-script.ts');
  rmSync(join(folder, 'sw.js'));
  const files = new Map(filesBelow(folder).map((file) => [file, readFileSync(join(folder, file))]));
  // Room for every script, and for a few pages.
  const { kept } = siteOf(files, Number.POSITIVE_INFINITY);
  const budget = Object.keys(kept)
    .filter((file) => !file.endsWith('.html'))
    .reduce((sum, file) => sum + (files.get(file)?.length ?? 0), 300_000);
  writeFileSync(
    join(folder, 'sw.js'),
    await workerScript(new Scripts(), process.cwd(), files, budget),
  );

  await visit(page, `${root}zh/index.html`);
  await page.goto(`${root}zh/iot-soc-terms.html`);
  await expect(page.locator('h1')).toBeVisible();
  await server.close();
  await page.goto(`${root}zh/iot-soc-terms.html`);
  await expect(page.locator('h1')).toBeVisible();
  // Never read: the reader is told, and not with the browser's own error.
  await page.goto(`${root}en/iot-soc-terms.html`);
  expect(page.url()).toBe(`${root}offline.html`);
  await expect(page.locator('h1')).toBeVisible();
  await page.getByRole('link').first().click();
  await expect(page).toHaveURL(`${root}zh/index.html`);
});

test('switched off, it removes itself and all it kept', async ({ page }, info) => {
  const { folder, root, server } = await deploy(info);
  await visit(page, `${root}zh/index.html`);
  const { Scripts } = await import('../../src/integrations/classic-script.ts');
  const { workerScript } = await import('../../src/integrations/offline/worker-script.ts');
  writeFileSync(
    join(folder, 'sw.js'),
    await workerScript(new Scripts(), process.cwd(), new Map(), null),
  );
  await lookForUpdate(page);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    )
    .toBe(0);
  await server.close();
});

for (const [does, saveData, asks] of [
  ['saves data keeps nothing', true, 0],
  ['does not is asked once', false, 1],
] as const) {
  test(`a reader who ${does}`, async ({ page }, info) => {
    const { root, server } = await deploy(info);
    await page.addInitScript((saveData) => {
      Object.defineProperty(navigator, 'connection', { value: { saveData } });
      const { register } = ServiceWorkerContainer.prototype;
      Reflect.set(globalThis, 'asks', 0);
      ServiceWorkerContainer.prototype.register = function (...given) {
        Reflect.set(globalThis, 'asks', Reflect.get(globalThis, 'asks') + 1);
        return register.apply(this, given);
      };
    }, saveData);
    await page.clock.install();
    await page.goto(`${root}zh/index.html`);
    await page.clock.fastForward(10_000);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'asks'))).toBe(asks);
    await server.close();
  });
}
