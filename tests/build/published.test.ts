import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { unzipSync } from 'fflate';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { attribute, elementsOf, parsePage } from '../../src/html/parse.ts';
import {
  answerFaults,
  deadLinks,
  invisible,
  markup,
  twinFaults,
  unseenTexts,
} from '../derived/faults.ts';
import { BuiltSite } from '../derived/site.ts';
import { Project } from './project.ts';

/** One build of content with all that is not for every reader: what is published of it, and what is not. */
const langs = ['zh', 'en'] as const;
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

let files: string[] = [];
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
  project.replace(
    'content/site.yaml',
    'security: null',
    'security: { contact: ["mailto:security@north.example"], expires: 2099-01-31 }',
  );
  project.replace(
    'content/questions/backups/en.mdx',
    'Copies stay in one region,',
    '<Remark>\n\nOne *region* | or\u00a0more.[^1]\n\n</Remark>\n\n[^1]: Of the provider’s\u00a0choice.\n\nCopies stay in one region,',
  );
  project.replace(
    'content/questions/backups/zh.mdx',
    '副本都在同一地域，',
    '<Remark>\n\n一个地域或更多。[^1]\n\n</Remark>\n\n[^1]: 由提供方选定。\n\n副本都在同一地域，',
  );
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  files = Object.keys(project.dist());
});
afterAll(() => project.remove());

describe('what is published for machines', () => {
  test('the answers are what their published schema says, by a validator of others', () => {
    const schema = JSON.parse(read('api/answers.schema.json'));
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
    formats.default(ajv);
    const validate = ajv.compile(schema);
    for (const lang of langs) {
      const answers = JSON.parse(read(`api/answers.${lang}.json`));
      expect(validate(answers), ajv.errorsText(validate.errors)).toBe(true);
      expect(answers.$schema).toBe(schema.$id);
      // The validator is one: it refuses what the schema does not allow.
      expect(validate({ ...answers, version: '0' })).toBe(false);
      expect(validate({ ...answers, more: 1 })).toBe(false);
    }
  });

  test('the answers hold each question and page, text and links in full', () => {
    const { answers, clauses, language } = JSON.parse(read('api/answers.en.json'));
    expect(language).toBe('en');
    expect(answers.map(({ id }: { id: string }) => id)).toEqual([
      'backups',
      'location',
      'terms',
      'words',
      'open-points',
      'duties',
      'history',
      'map',
    ]);
    expect(answers[0]).toMatchObject({
      title: 'Is data backed up?',
      url: 'https://north.example/trust/en/q/backups.html',
      markdown: 'https://north.example/trust/en/q/backups.md',
      answer: 'Yes. Three copies of all data are kept.',
      doesNotProve: ['Copies do not rule out loss.'],
      sources: [{ document: 'handbook', section: 'chapter 2' }],
    });
    expect(answers[0].body).toContain('(https://north.example/trust/en/words.html#copy)');
    expect(clauses[0].url).toBe('https://north.example/trust/en/terms.html#clause-1');
  });

  test('each page has its Markdown twin and says so', () => {
    const pages = files.filter((file) => /^(zh|en)\/.*\.html$/.test(file));
    const alone = pages.filter((page) => !files.includes(page.replace(/html$/, 'md')));
    expect(alone.map((page) => page.replace(/^\w+\//, ''))).toEqual(
      langs.flatMap(() => ['404.html', 'book.html', 'offline-copy.html', 'search.html']),
    );
    for (const page of pages) {
      const twin = posix.basename(page).replace(/html$/, 'md');
      const link = `<link rel="alternate" type="text/markdown" href="${twin}">`;
      expect(read(page).includes(link), page).toBe(!alone.includes(page));
      // An error page is at no address of its own, from which it could name others.
      const named = !page.endsWith('/404.html');
      expect(read(page).includes('type="application/json" href="'), page).toBe(named);
      expect(read(page).includes('llms.txt"'), page).toBe(named);
    }
  });

  test('a twin says what its page says, as Markdown', () => {
    const [, head = '', body = ''] =
      /^---\n([\s\S]*?)---\n\n([\s\S]*)$/.exec(read('en/q/backups.md')) ?? [];
    expect(parseDocument(head).toJS()).toEqual({
      title: 'Is data backed up?',
      url: 'https://north.example/trust/en/q/backups.html',
      language: 'en',
      reviewBy: project
        .read('content/questions/backups/question.yaml')
        .match(/reviewBy: (.*)/)?.[1],
    });
    expect(body).toMatch(/^# 1\.\d Is data backed up\?\n/);
    expect(body).toContain('Yes. Three copies of all data are kept.');
    expect(body).toContain('## Where the copies are {#place}\n');
    expect(body).toContain('[where data is](location.md#regions)');
    expect(body).toContain('> Editor’s remark\n>\n> One *region* | or more. \\[1]');
    expect(body).not.toMatch(/<\w/);
  });

  test('every link of a text file leads to a file of the site', () => {
    const texts = files.filter(
      (file) => /\.(md|txt)$/.test(file) && file !== '.well-known/security.txt',
    );
    expect(texts.length).toBeGreaterThan(15);
    const dead = texts.flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)#?\s]+)(?:[?#][^)]*)?\)/g)]
        .map(([, href = '']) => ({ file, href }))
        .filter(({ href }) => !/^https?:/.test(href))
        .filter(
          ({ href }) =>
            !existsSync(`${project.root}/dist/${posix.join(posix.dirname(file), href)}`),
        ),
    );
    expect(dead).toEqual([]);
  });

  test('what is made of the pages says what a reader sees on them, and nothing else', () => {
    const site = new BuiltSite(`${project.root}/dist`);
    expect(site.pages.length).toBeGreaterThan(20);
    expect(twinFaults(site)).toEqual([]);
    expect(answerFaults(site)).toEqual([]);
    expect(invisible(site)).toEqual([]);
    expect(unseenTexts(site)).toEqual([]);
    expect(deadLinks(site)).toEqual([]);
    // One entry of the updates speaks of markup; they have it as the text that it is.
    const spokenOf = /^en\/updates.*\.(json|md): [\s\S]*First (\\?)<b>bold\2<\/b>/;
    expect(markup(site).filter((fault) => !spokenOf.test(fault))).toEqual([]);
  });

  test('footnotes speak the language of their page', () => {
    expect(read('zh/q/backups.html')).toMatch(/脚注[\s\S]*aria-label="回到脚注1的出处"/);
    expect(read('en/q/backups.html')).toMatch(/Footnotes[\s\S]*aria-label="Back to reference 1"/);
    expect(read('zh/q/backups.html')).not.toMatch(/Footnotes|Back to/);
  });

  test('llms.txt lists every answer below its topic, llms-full.txt holds all their text', () => {
    const list = read('llms.txt');
    expect(list).toMatch(/^# 北云信任中心 · Northern Cloud Trust Center\n\n> /);
    expect(list).toContain(
      '- [Is data backed up?](en/q/backups.md): Yes. Three copies of all data are kept.',
    );
    const full = read('llms-full.txt');
    expect(full.match(/^---\ntitle: /gm)).toHaveLength(16);
    expect(full).toContain('[where data is](en/q/location.md#regions)');
  });

  test('security.txt says whom to tell and until when', () => {
    expect(read('.well-known/security.txt')).toBe(
      [
        'Contact: mailto:security@north.example',
        'Expires: 2099-01-31T23:59:59Z',
        'Preferred-Languages: zh, en',
        'Canonical: https://north.example/trust/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });
});

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
