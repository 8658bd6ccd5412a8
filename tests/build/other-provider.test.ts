import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribute, elementsOf, parsePage } from '../../src/html/parse.ts';
import { Project } from './project.ts';

/** What only a center in Chinese, or the one of this repository, could say. */
const foreign = /阿里|Alibaba|aliyun|等保|MLPS|\bSOC [123]\b|SOC reports|AICPA|IoT/i;

describe('a provider with one language, other schemes, two contracts and colours of its own', () => {
  const project = new Project();
  let files: string[] = [];
  const read = (file: string) => project.read(`dist/${file}`);
  /** What a page says; its scripts and styles carry the words of every language that the software has. */
  const said = (file: string) =>
    read(file)
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<style[\s\S]*?<\/style>/g, '');
  const pages = () => files.filter((file) => file.endsWith('.html') && !/^copies\//.test(file));

  beforeAll(async () => {
    project.delete('content');
    cpSync('tests/build/other-provider/content', join(project.root, 'content'), {
      recursive: true,
    });
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    files = Object.keys(project.dist());
  });
  afterAll(() => project.remove());

  test('no page, and no file for programs, says anything of another provider', () => {
    const texts = [...pages(), ...files.filter((file) => /\.(md|json|txt|xml|csv)$/.test(file))];
    // Theirs name what the software of the site is, and which packages it has.
    const told = texts.filter((file) => !/licences|sbom|provenance|SHA256SUMS/.test(file));
    expect(told.length).toBeGreaterThan(40);
    expect(told.filter((file) => foreign.test(said(file)))).toEqual([]);
    expect(told.filter((file) => /\p{sc=Han}/u.test(said(file)))).toEqual([]);
  });

  test('there is one language, and no way to another', () => {
    expect(files.filter((file) => /(^|\/)zh\b|\.zh\./.test(file))).toEqual([]);
    expect(
      pages().filter((file) => /data-language|rel="alternate" hreflang/.test(said(file))),
    ).toEqual([]);
    expect(read('index.html')).toContain('href="en/index.html"');
    expect(read('q/how-often.html')).toContain('href="../en/q/how-often.html"');
    expect(read('robots.txt')).toContain('https://trust.fernhill.example/');
  });

  test('nothing is said of a list that is not there, and nothing is empty', () => {
    expect(files.filter((file) => /updates/.test(file))).toEqual([]);
    expect(files).not.toContain('.well-known/security.txt');
    for (const page of pages()) {
      const html = said(page);
      expect(html, page).not.toMatch(/>0 |\bundefined\b|updates\.html/);
      const elements = elementsOf(parsePage(html));
      const text = (element: (typeof elements)[number]) =>
        elementsOf(element).length === 0 &&
        !element.childNodes.some((node) => 'value' in node && node.value.trim() !== '');
      const empty = elements.filter(
        (element) =>
          ['h1', 'h2', 'h3', 'h4', 'caption', 'figcaption'].includes(element.tagName) &&
          text(element),
      );
      expect(
        empty.filter((element) => attribute(element, 'data-pack-title') === undefined),
        page,
      ).toEqual([]);
    }
    const home = read('en/index.html');
    expect(home).not.toContain('id="recent"');
    expect(home).toContain('How often are backups made?');
  });

  test('both contracts are shown, each clause under a name of its own', () => {
    expect(read('en/terms.html')).toContain('id="terms-clause-2-1"');
    expect(read('en/data-processing.html')).toContain('id="data-processing-clause-1-1"');
    expect(read('en/terms.html')).not.toContain('data-processing-clause');
    const answer = read('en/q/restore-time.html');
    expect(answer).toContain('href="../terms.html#terms-clause-2-1"');
    expect(answer).toContain('href="../data-processing.html#data-processing-clause-1-1"');
    expect(files).toContain('q/terms-clause-2.html');
    expect(files).toContain('cards/en/data-processing-clause-1.png');
  });

  test('a scheme shows what is stated of it, and what is not', () => {
    const map = read('en/schemes.html');
    for (const stated of ['ISO/IEC 27001', 'Example Assessors Ltd', 'EX-27-0417', 'PCI DSS'])
      expect(map).toContain(stated);
    expect(read('en/assurance.csv')).toContain('"EX-27-0417"');
  });

  test('colours, mark, last words and names of files are its own', () => {
    for (const page of pages()) expect(read(page), page).toContain('#0b4f6c');
    expect(read('en/index.html')).toContain('Fernhill Ltd is a company that does not exist.');
    expect(read('favicon.svg')).toBe(
      readFileSync('tests/build/other-provider/content/mark.svg', 'utf8'),
    );
    expect(JSON.parse(read('en/site.webmanifest')).theme_color).toBe('#fbfdfe');
    const copies = files.filter((file) => file.startsWith('copies/') && !/\.(br|gz)$/.test(file));
    expect(copies.filter((file) => !file.startsWith('copies/fernhill-trust-'))).toEqual([]);
    expect(copies.length).toBe(2);
  });
});
