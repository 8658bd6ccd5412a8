import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
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

const langs = ['zh', 'en'] as const;

describe('what is published for machines', () => {
  const project = new Project();
  let files: string[] = [];
  const read = (path: string) => project.read(`dist/${path}`);

  beforeAll(async () => {
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
      '副本在同一地域，',
      '<Remark>\n\n一个地域或更多。[^1]\n\n</Remark>\n\n[^1]: 由提供方选定。\n\n副本在同一地域，',
    );
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    files = Object.keys(project.dist());
  });
  afterAll(() => project.remove());

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
    expect(markup(site)).toEqual([]);
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
