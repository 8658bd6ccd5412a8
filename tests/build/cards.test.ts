import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { built, Project } from './project.ts';

const project = new Project();
const fontconfig = process.env.FONTCONFIG_FILE;
const kept = join(project.root, '.kept/cards');
const cardsIn = (dist: Record<string, string>) =>
  Object.fromEntries(Object.entries(dist).filter(([file]) => file.startsWith('cards/')));
let first: Record<string, string> = {};

beforeAll(async () => {
  // A store of its own, since that of node_modules/ is shared with other builds.
  project.replace('astro.config.mjs', 'defineConfig({', "defineConfig({ cacheDir: './.kept',");
  // A machine without a single font.
  project.write('no-fonts.xml', '<fontconfig></fontconfig>');
  process.env.FONTCONFIG_FILE = join(project.root, 'no-fonts.xml');
  expect(await project.build()).toEqual({ code: 0, output: built });
  first = project.dist();
});
afterAll(() => {
  if (fontconfig === undefined) delete process.env.FONTCONFIG_FILE;
  else process.env.FONTCONFIG_FILE = fontconfig;
  project.remove();
});

test('every question, topic, chapter and page has a card in each language, of the right size and weight', async () => {
  const names = [
    'clause-1',
    'index',
    'open-points',
    'q/backups',
    'q/location',
    'terms',
    'topics/storage',
    'words',
  ];
  const cards = Object.keys(cardsIn(first));
  expect(cards).toEqual(
    expect.arrayContaining(
      ['zh', 'en'].flatMap((lang) => names.map((name) => `cards/${lang}/${name}.png`)),
    ),
  );
  for (const file of cards) {
    const image = readFileSync(join(project.root, 'dist', file));
    const { data, info } = await sharp(image)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([file, info.width, info.height]).toEqual([file, 1200, 630]);
    expect(image.length, file).toBeLessThanOrEqual(80_000);
    // Paper, and ink on it: a card without text has the ink of three lines at most.
    const ink = data.filter((value) => value < 128).length / data.length;
    expect(ink, file).toBeGreaterThan(0.012);
    expect(ink, file).toBeLessThan(0.2);
  }
});

test('a second build draws the card of a changed title, and nothing else anew', async () => {
  const before = new Map(
    readdirSync(kept).map((name) => [name, statSync(join(kept, name)).mtimeMs]),
  );
  const english = 'content/questions/backups/en.mdx';
  project.write(
    english,
    project.read(english).replace(/^question: .*$/m, 'question: Are there backups at all?'),
  );
  expect((await project.build()).code).toBe(0);
  const next = cardsIn(project.dist());
  const changed = Object.keys(next).filter((file) => next[file] !== first[file]);
  expect(changed).toEqual(['cards/en/q/backups.png']);
  // Chats keep a picture by its address: another picture has another.
  const address = (html: string) => /og:image" content="([^"]+)"/.exec(html)?.[1];
  expect(address(project.read('dist/en/q/backups.html'))).toMatch(
    /^https:\/\/north\.example\/trust\/cards\/en\/q\/backups\.png\?v=[0-9a-f]{8}$/,
  );
  for (const [name, time] of before) expect(statSync(join(kept, name)).mtimeMs).toBe(time);
  expect(readdirSync(kept)).toHaveLength(before.size + 1);
  project.restore();
});

test('kept cards that were damaged are drawn again, as they were', async () => {
  const names = readdirSync(kept).map((name) => join(kept, name));
  const [one = '', other = '', third = ''] = names;
  truncateSync(one, 100);
  writeFileSync(other, readFileSync(third));
  for (const name of names.slice(3)) writeFileSync(name, 'damaged');
  expect((await project.build()).output).toBe(built);
  expect(cardsIn(project.dist())).toEqual(cardsIn(first));
});

test('a character that no font has stops the build, and names the page and the text', async () => {
  project.replace('content/topics.yaml', 'en: Data storage', 'en: Data 😀 storage');
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toContain(
    'page en/topics/storage: Its card would show an empty box: no font of the cards has “😀” (U+1F600), which stands in “Data 😀 storage”. Write it otherwise.',
  );
  project.restore();
  expect(cardsIn(project.dist())).toEqual(cardsIn(first));
});

test('without the fonts, the site is built without cards, in one line', async () => {
  const modules = join(project.root, 'node_modules');
  rmSync(modules);
  mkdirSync(modules);
  for (const name of readdirSync('node_modules')) {
    if (name !== '@fontsource-variable')
      symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  expect((await project.build()).output).toBe(
    `Left out: the cards of shared links, for @fontsource-variable/noto-sans-sc and @fontsource-variable/source-sans-3 cannot be found. Run: npm ci\n${built}`,
  );
  expect(project.read('dist/en/licences.html')).not.toContain('SIL OPEN FONT LICENSE');
  const page = project.read('dist/zh/q/backups.html');
  expect(page).toContain('og:title');
  expect(page).not.toMatch(/og:image|twitter:|cards\//);
});
