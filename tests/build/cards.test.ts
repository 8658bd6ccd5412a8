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
import { builtProject } from './built-project.ts';
import { built as said } from './project.ts';
import { takeAlone } from './steps-alone.ts';

const project = builtProject();
const kept = join(project.root, '.kept');
const cardsIn = (dist: Record<string, string>) =>
  Object.fromEntries(Object.entries(dist).filter(([file]) => file.startsWith('cards/')));
const built = cardsIn(project.dist());
let address: string | undefined;
/** Draws the cards of what the content says by now, with a store of their own. */
const draw = () => takeAlone(project, ['cards'], { cache: kept });
const keptCards = () => readdirSync(join(kept, 'cards')).map((name) => join(kept, 'cards', name));

beforeAll(async () => {
  address = /og:image" content="([^"]+)"/.exec(project.read('dist/en/q/backups.html'))?.[1];
  // The pages name their cards as they did before there was any.
  for (const page of Object.keys(project.dist()).filter((file) => file.endsWith('.html')))
    project.write(
      `dist/${page}`,
      project.read(`dist/${page}`).replaceAll(/\.png\?v=[0-9a-f]{8}/g, '.png'),
    );
  await draw();
});
afterAll(() => project.remove());

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
  const cards = Object.keys(built);
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

test('cards that nothing was kept of are drawn as they were', () => {
  expect(keptCards().length).toBe(Object.keys(built).length);
  expect(cardsIn(project.dist())).toEqual(built);
});

test('the card of a changed title is drawn, and nothing else anew', async () => {
  const before = new Map(keptCards().map((file) => [file, statSync(file).mtimeMs]));
  const english = 'content/questions/backups/en.mdx';
  project.write(
    english,
    project.read(english).replace(/^question: .*$/m, 'question: Are there backups at all?'),
  );
  await draw();
  const next = cardsIn(project.dist());
  const changed = Object.keys(next).filter((file) => next[file] !== built[file]);
  expect(changed).toEqual(['cards/en/q/backups.png']);
  for (const [file, time] of before) expect(statSync(file).mtimeMs).toBe(time);
  expect(keptCards()).toHaveLength(before.size + 1);
  project.restore();
});

test('a card has another address with another picture, for chats keep it by its address', () => {
  const sum = built['cards/en/q/backups.png']?.slice(0, 8);
  expect(address).toBe(`https://north.example/trust/cards/en/q/backups.png?v=${sum}`);
});

test('kept cards that were damaged are drawn again, as they were', async () => {
  const [one = '', other = '', third = '', ...rest] = keptCards();
  truncateSync(one, 100);
  writeFileSync(other, readFileSync(third));
  for (const file of rest) writeFileSync(file, 'damaged');
  await draw();
  expect(cardsIn(project.dist())).toEqual(built);
});

test('a character that no font has is refused, with the page and the text', async () => {
  project.replace('content/topics.yaml', 'en: Data storage', 'en: Data 😀 storage');
  await expect(draw()).rejects.toThrow(
    'page en/topics/storage: Its card would show an empty box: no font of the cards has “😀” (U+1F600), which stands in “Data 😀 storage”. Write it otherwise.',
  );
  project.restore();
  expect(cardsIn(project.dist())).toEqual(built);
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
    `Left out: the cards of shared links, for @fontsource-variable/noto-sans-sc and @fontsource-variable/source-sans-3 cannot be found. Run: npm ci\n${said}`,
  );
  expect(project.read('dist/en/licences.html')).not.toContain('SIL OPEN FONT LICENSE');
  const page = project.read('dist/zh/q/backups.html');
  expect(page).toContain('og:title');
  expect(page).not.toMatch(/og:image|twitter:|cards\//);
});
