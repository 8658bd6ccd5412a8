import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dense, seenOf, sentencesOf, value } from '../derived/seen.ts';
import { built, Project } from './project.ts';

const project = new Project();
const names = { zh: 'dist/copies/trust-center-zh.pdf', en: 'dist/copies/trust-center-en.pdf' };
let output = '';

beforeAll(async () => {
  // By the clock of any machine that prints it now, this day has passed.
  project.replace('content/questions/location/question.yaml', '2099-03-04', '2025-04-01');
  const printed = await project.start('scripts/pdf.ts').done;
  expect(printed.code).toBe(0);
  output = withoutWarnings(printed.output);
});
afterAll(() => project.remove());

const read = (file: string) =>
  getDocument({ url: join(project.root, file), verbosity: 0, useSystemFonts: true }).promise;

type Pdf = Awaited<ReturnType<typeof read>>;

/** The text of a page without white space. Fonts may share a glyph between a character and its radical (心, ⼼). */
async function textOf(pdf: Pdf, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .normalize('NFKC')
    .replace(/\s+/g, '');
}

/** What is due for review is told beside what this file looks at. */
const withoutWarnings = (text: string) => text.replace(/^warning: .*\n/gm, '');

/** Chromium may write another character that has the same glyph in the font: 戶 for 户, ⻚ for 页. */
const sameGlyphs = (text: string) =>
  text.replaceAll('戶', '户').replaceAll('⻚', '页').replaceAll('⻅', '见');

test('says what it has written', () => {
  const sizes = '.printed/trust-center-zh.pdf  N KB\n.printed/trust-center-en.pdf  N KB\n';
  expect(output.replaceAll(/\d+ KB/g, 'N KB')).toBe(
    built + sizes + built.replace(/^.*never printed.*\n/m, ''),
  );
});

describe.each([
  ['zh', '北云信任中心'],
  ['en', 'Northern Cloud Trust Center'],
] as const)('the printed book in %s', (lang, name) => {
  test('is tagged, has bookmarks, a language and a date that no clock made', async () => {
    const pdf = await read(names[lang]);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ CreationDate: expect.stringContaining('20250304') });
    expect((info as { Language?: string }).Language).toMatch(new RegExp(`^${lang}`));
    expect(project.read(names[lang])).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    // Every font is in the file: with its outlines, or drawn letter by letter (Type 3).
    const raw = readFileSync(join(project.root, names[lang]), 'latin1');
    const count = (pattern: RegExp) => raw.match(pattern)?.length ?? 0;
    const outlined = count(/\/Subtype \/(?:CIDFontType[02]|TrueType)/g);
    expect(count(/\/FontFile[23]? \d+ 0 R/g)).toBe(outlined);
    expect(outlined + count(/\/Subtype \/Type3/g)).toBeGreaterThan(0);
    expect(pdf.numPages).toBeGreaterThan(4);
    const [top] = await pdf.getOutline();
    expect(top?.title).toBe(name);
    expect(top?.items.length).toBeGreaterThan(1);
  });

  test('has a contents list with the page on which each entry stands', async () => {
    const pdf = await read(names[lang]);
    const contents = await pdf.getPage(2);
    const links = (await contents.getAnnotations()).filter(({ dest }) => dest);
    const { items } = await contents.getTextContent();
    const numbers = items
      .map((item) => ('str' in item ? item.str.trim() : ''))
      .filter((text) => /^\d+$/.test(text));
    expect(links.length).toBeGreaterThan(4);
    for (const { dest } of links) {
      const [target] = (await pdf.getDestination(dest)) ?? [];
      expect(numbers).toContain(String((await pdf.getPageIndex(target)) + 1));
    }
  });

  test('says beside a link in a text on which page its target stands', async () => {
    const pdf = await read(names[lang]);
    const said = lang === 'zh' ? /\(第(\d+)/g : /\(p\.(\d+)\)/g;
    let found = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const text = await textOf(pdf, number);
      const targets = new Set<number>();
      for (const { dest } of await page.getAnnotations()) {
        const [target] = (dest && (await pdf.getDestination(dest))) || [];
        if (target) targets.add((await pdf.getPageIndex(target)) + 1);
      }
      for (const [, on] of text.matchAll(said)) {
        expect(targets, `page ${number}`).toContain(Number(on));
        found++;
      }
    }
    expect(found).toBeGreaterThan(2);
  });

  test('says what its page says without a script, and judges no day by the clock that printed it', async () => {
    const pdf = await read(names[lang]);
    const pages = Array.from({ length: pdf.numPages }, (_, i) => textOf(pdf, i + 1));
    const printed = sameGlyphs(dense((await Promise.all(pages)).join('')));
    const answers = ['backups', 'location'].flatMap((id) =>
      sentencesOf(
        seenOf(
          project.read(`dist/${lang}/q/${id}.html`),
          (element) => value(element, 'data-answer') !== undefined,
        ).text,
      ),
    );
    expect(answers.length).toBeGreaterThan(1);
    expect(answers.filter((sentence) => !printed.includes(sameGlyphs(sentence)))).toEqual([]);
    const judgements = seenOf(project.read(`dist/${lang}/book.html`))
      .unseen.filter((text) => text.includes('2025-04-01'))
      .flatMap(sentencesOf);
    expect(judgements.length).toBeGreaterThan(1);
    expect(judgements.filter((sentence) => printed.includes(sameGlyphs(sentence)))).toEqual([]);
  });

  test('numbers its pages and repeats its name on each but the cover', async () => {
    const pdf = await read(names[lang]);
    const dense = name.replace(/\s+/g, '');
    for (let page = 2; page <= pdf.numPages; page++) {
      const text = await textOf(pdf, page);
      expect(text).toContain(dense);
      expect(text).toContain(String(page));
    }
    expect((await textOf(pdf, 1)).split(dense)).toHaveLength(2);
  });
});

test('the site offers the printed books while they say what it says; without a part that printing needs, one line says so and the site is built', async () => {
  expect(project.read('dist/zh/offline-copy.html')).toContain('../copies/trust-center-zh.pdf');
  project.replace('content/topics.yaml', '数据存在哪里', '数据存在何处');
  const { code, output } = await project.start('scripts/pdf.ts', { CHROMIUM_PATH: '/nowhere' })
    .done;
  expect(code).toBe(1);
  const lines = withoutWarnings(output).trimEnd().split('\n');
  expect(lines[0]).toBe(
    'The site is built without new printed books. CHROMIUM_PATH=/nowhere does not exist. Correct it, or unset it.',
  );
  expect(lines).toContain(
    'Left out: copies/trust-center-zh.pdf, printed from other content. Run: npm run pdf',
  );
  expect(lines.at(-1)).toBe('Built dist/.');
  expect(existsSync(join(project.root, names.zh))).toBe(false);
  expect(project.read('dist/zh/offline-copy.html')).not.toContain('trust-center-zh.pdf');
  expect(project.read('dist/zh/offline-copy.html')).toContain('../copies/trust-center-en.pdf');
});
