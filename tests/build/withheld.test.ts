import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseFeed } from '@rowanmanning/feed-parser';
import { unzipSync } from 'fflate';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attribute, elementsOf, parsePage } from '../../src/html/parse.ts';
import { Project } from './project.ts';

const backups = 'content/questions/backups';
const planted = 'PLANTEDSECRET';
const project = new Project();

/** Every part of a file that a reader could get at: archives unpacked, what is packed in scripts too. */
function* textsIn(bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes).toString('latin1');
  yield text;
  if (text.startsWith('PK'))
    for (const inner of Object.values(unzipSync(bytes))) yield* textsIn(inner);
  if (text.startsWith('\x1f\x8b')) yield* textsIn(gunzipSync(bytes));
  for (const [, packed = ''] of text.matchAll(/["']([A-Za-z0-9+/]{200,}={0,2})["']/g)) {
    const inner = Buffer.from(packed, 'base64');
    yield inner.toString('latin1');
    if (inner[0] === 0x1f && inner[1] === 0x8b) yield* textsIn(gunzipSync(inner));
  }
}

function filesWith(word: string): string[] {
  return readdirSync(join(project.root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => [...textsIn(readFileSync(path))].some((text) => text.includes(word)));
}

const read = (file: string) => project.read(`dist/${file}`);

beforeAll(async () => {
  // An internal answer with a picture, a draft that cannot be read, notes to colleagues, and a Chinese text ahead of the English.
  project.copy('content/questions/location', 'content/questions/vault');
  const vault = 'content/questions/vault';
  project.replace(`${vault}/question.yaml`, 'visibility: public', 'visibility: internal');
  project.replace(`${vault}/question.yaml`, 'order: 2', 'order: 3');
  for (const lang of ['zh', 'en']) {
    const text = `${vault}/${lang}.mdx`;
    project.replace(text, '## ', `${planted}\n\n## `);
    project.write(text, project.read(text).replace(/^answer: .*$/m, `answer: ${planted}`));
  }
  project.write(
    `${vault}/map.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg"><title>${planted}</title></svg>`,
  );
  project.copy(backups, 'content/questions/sketch');
  project.replace(
    'content/questions/sketch/question.yaml',
    'topic: storage',
    'draft: true\ntopic: storage',
  );
  project.replace('content/questions/sketch/zh.mdx', '</Term>', planted);
  project.replace(`${backups}/question.yaml`, 'related: [', 'related: [vault, sketch, ');
  project.replace(
    `${backups}/question.yaml`,
    'status: current',
    `status: current\ninternal: ${planted}`,
  );
  project.replace(
    'content/annotations.yaml',
    'answers: [location]',
    `answers: [location, vault]\n  internal: ${planted}`,
  );
  project.replace(
    'content/topics.yaml',
    '- id: storage\n',
    `- id: storage\n  internal: ${planted}\n`,
  );
  project.replace('content/updates.yaml', 'answers: all', `answers: all\n  internal: ${planted}`);
  project.replace(
    'content/updates.yaml',
    'en: The first edition.',
    'en: "First <b>bold</b> & ]]> “edition”."',
  );
  project.replace(`${backups}/zh.mdx`, '副本在同一地域', '副本都在同一地域');
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
});
afterAll(() => project.remove());

test('the search through the build finds what is there, packed or not', () => {
  expect(filesWith('Is data backed up?').length).toBeGreaterThan(5);
});

test('nothing that is not public is anywhere in the build', () => {
  expect(filesWith(planted)).toEqual([]);
  expect(filesWith('q/vault')).toEqual([]);
  expect(filesWith('q/sketch')).toEqual([]);
  expect(Object.keys(project.dist()).filter((file) => /vault|sketch/.test(file))).toEqual([]);
});

test('the English page says that the Chinese has changed, and no other page does', () => {
  const notice = 'The Chinese original has changed since this translation was last confirmed.';
  expect(read('en/q/backups.html')).toContain(notice);
  const chinese = elementsOf(parsePage(read('zh/q/backups.html')));
  expect(chinese.filter((element) => attribute(element, 'data-warning') !== undefined)).toEqual([]);
  expect(read('en/q/location.html')).not.toContain(notice);
});

const feeds = ['en/updates', 'zh/updates', 'en/updates/storage', 'zh/updates/storage'];

test.each(feeds)('%s is an Atom feed that a reader understands', (feed) => {
  const parsed = parseFeed(read(`${feed}.atom`));
  expect(parsed.meta).toMatchObject({ type: 'atom', version: '1.0' });
  expect(parsed.self).toBe(`https://north.example/trust/${feed}.atom`);
  expect(parsed.language).toBe(feed.startsWith('zh') ? 'zh-CN' : 'en');
  expect(parsed.updated?.toISOString()).toBe('2025-03-04T00:00:00.000Z');
  expect(parsed.items).toHaveLength(1);
  const [item] = parsed.items;
  expect(item?.url).toBe(`https://north.example/trust/${feed.slice(0, 2)}/updates.html#start`);
  if (feed.startsWith('en')) {
    expect(item?.title).toBe('First edition');
    expect(item?.content).toBe('First <b>bold</b> & ]]> “edition”.');
  }
});

test.each(feeds)('%s is a JSON Feed, and tells the same as the Atom feed', (feed) => {
  const json = JSON.parse(read(`${feed}.json`));
  expect(json).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `https://north.example/trust/${feed}.json`,
    home_page_url: `https://north.example/trust/${feed.slice(0, 2)}/updates.html`,
  });
  const atom = parseFeed(read(`${feed}.atom`));
  expect(json.items.map(({ url, title }: Record<string, string>) => ({ url, title }))).toEqual(
    atom.items.map(({ url, title }) => ({ url, title })),
  );
});

test('the JSON feeds have the types that others published for JSON Feed 1.1', () => {
  const file = join(project.root, 'feeds.ts');
  const constants = feeds.map(
    (feed, i) => `export const feed${i}: Feed = ${read(`${feed}.json`)};`,
  );
  const faultsOf = (lines: string[]) => {
    const source = ["import type Feed from '@json-feed-types/1_1';", ...lines].join('\n');
    project.write('feeds.ts', source);
    const program = ts.createProgram([file], {
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      types: [],
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.ESNext,
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  };
  expect(faultsOf(constants)).toEqual([]);
  // They do refuse what is no feed.
  expect(faultsOf([`export const wrong: Feed = { title: 'x', items: [{}] };`])).not.toEqual([]);
});

test('every page names the feeds, and the page of updates shows the text as text', () => {
  expect(read('en/q/backups.html')).toMatch(
    /<link rel="?alternate"? type="?application\/atom\+xml"? title="?Updates"? href="?\.\.\/updates\.atom"?/,
  );
  expect(read('en/q/backups.html')).toContain('../updates/storage.json');
  expect(read('en/updates.html')).toContain('First &lt;b&gt;bold&lt;/b&gt; &amp; ]]&gt;');
});

test('a release makes the next change ask for an entry', async () => {
  project.restore();
  expect((await project.start('scripts/release.ts').done).output).toBe(
    'Released with start. Commit content/release.yaml, and publish the build.\n',
  );
  const ledger = project.read('content/release.yaml');
  expect((await project.start('scripts/release.ts').done).output).toBe(
    'Nothing has changed since the last release.\n',
  );
  expect(project.read('content/release.yaml')).toBe(ledger);
  project.replace(
    'content/annotations.yaml',
    'One region was added.',
    'One more region was added.',
  );
  const { code, output } = await project.build();
  expect(code).toBe(1);
  // At the entry that has changed, with the answers that show it.
  expect(output).toMatch(
    /content\/annotations\.yaml:1: .*"location", where it is shown.*\[untold-entry\]/,
  );
});
