import { describe, expect, test } from 'vitest';
import { Page } from '../../src/integrations/built/pages.ts';
import { Abbreviations } from '../../src/integrations/typeset/abbreviations.ts';
import {
  atHyphened,
  breakable,
  namePattern,
  withNumbersHeld,
} from '../../src/integrations/typeset/breaks.ts';
import { runsOf } from '../../src/integrations/typeset/foreign.ts';
import { typesetPage } from '../../src/integrations/typeset/page.ts';
import type { Setting } from '../../src/integrations/typeset/setting.ts';
import type { Term } from '../../src/schema/glossary.ts';

const foreign = (text: string, lang: 'zh' | 'en') =>
  runsOf(text, lang)
    .filter(({ foreign }) => foreign)
    .map(({ text }) => text);

test.each([
  ['由Security Token Service（STS）签发', ['Security Token Service']],
  ['依照SSAE No. 18中的AT-C section 320进行', ['SSAE No. 18', 'AT-C section 320']],
  ['平台操作日志（Inner-ActionTrail）', ['Inner-ActionTrail']],
  [
    '《Security White Paper of Alibaba Cloud (January 2020)》。',
    ['Security White Paper of Alibaba Cloud (January 2020)'],
  ],
  ['SOC 2、ISO/IEC 27001:2022、IoT、DDoS、IaaS和KMS', []],
  ['没有外文。', []],
])('in Chinese, English words are foreign and abbreviations are not: %s', (text, found) => {
  expect(foreign(text, 'zh')).toEqual(found);
  expect(
    runsOf(text, 'zh')
      .map(({ text }) => text)
      .join(''),
  ).toBe(text);
});

test.each([
  ['called 等保 in Chinese', ['等保']],
  ['the 《网络安全法》, in force', ['网络安全法》']],
  ['SOC 2 and plain English', []],
])('in English, whatever is in Chinese characters is foreign: %s', (text, found) => {
  expect(foreign(text, 'en')).toEqual(found);
});

test.each([
  ['阿里云会不会访问客户的数据？', /(^|\|)(的|？)/],
  ['“原则”改称“标准”，SOC 2报告分哪几种？', /(^|\|)(”|，|？)|(“)(\||$)/],
])(
  'a Chinese heading breaks between words, never before a particle or punctuation: %s',
  (text, never) => {
    const parts = breakable(text);
    expect(parts.join('')).toBe(text);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join('|')).not.toMatch(never);
  },
);

test.each([
  ['托管在E-MapReduce上，依照GB/T 28448-2019', ['E-MapReduce', '28448-2019']],
  ['SHA-256 as of 2026-11-22, AT-C section 320', ['SHA-256', '2026-11-22', 'AT-C']],
  ['a third-party e-government End-to-end Cross-Border service', ['e-government']],
  ['too long for a column: Inner-ActionTrail-2', []],
  ['https://example.com/a-1 and --ours', []],
])('names, numbers and dates with hyphens are kept whole, words are not: %s', (text, whole) => {
  const parts = atHyphened(text);
  expect(parts.map(({ text }) => text).join('')).toBe(text);
  expect(parts.filter(({ whole }) => whole).map(({ text }) => text)).toEqual(whole);
});

test('a Chinese heading does not break after a hyphen in a name', () => {
  expect(breakable('托管在E-MapReduce').at(-1)).toMatch(/E-MapReduce$/);
});

test('a Chinese heading does not break between Latin and Han, where the gap would go', () => {
  expect(breakable('IoT安全运营中心服务条款')[0]).toBe('IoT安全');
  expect(breakable('等保2.0')).toEqual(['等保2.0']);
});

test.each([
  ['第四级', ['第四级']],
  ['第二十一条怎么理解', ['第二十一条']],
  ['四十八小时以内通知', ['四十八小时']],
  ['十二项认证', ['十二项']],
])('a Chinese heading keeps a number with its measure word: %s', (text, whole) => {
  expect(breakable(text)).toEqual(
    expect.arrayContaining(whole.map((part) => expect.stringContaining(part))),
  );
});

test('a Chinese heading breaks within no name', () => {
  const names = namePattern(['阿里云', '安全白皮书', '物联网安全运营中心服务条款']);
  const parts = breakable('阿里云的安全白皮书讲什么', names);
  expect(parts.join('|')).toMatch(/阿里云[^|]*\|.*安全白皮书/);
  // A name longer than a column may break.
  expect(breakable('物联网安全运营中心服务条款', names).length).toBeGreaterThan(1);
});

test.each([
  ['SOC 2 and ISO 27001', 'SOC\u00a02 and ISO\u00a027001'],
  ['SSAE No. 18, AT-C section 320', 'SSAE No.\u00a018, AT-C section\u00a0320'],
  ['since 2017 it has', 'since 2017 it has'],
  ['by 5 January 2021, 12 tests', 'by 5\u00a0January\u00a02021, 12 tests'],
])('a number stays with its name: %s', (text, held) => {
  expect(withNumbersHeld(text)).toBe(held);
});

const term = (id: string, zh: string, en: string, abbr: string[]): Term => ({
  id,
  term: { zh, en },
  abbr,
  synonyms: { zh: [], en: [] },
  misspelt: [],
  definition: { zh: `${zh}的释义。`, en: `What ${en} means.` },
  answers: [],
});
const glossary = [
  term('soc-report', '系统与组织控制报告', 'System and Organization Controls report', ['SOC']),
  term('soc-2', 'SOC 2报告', 'SOC 2 report', ['SOC 2', 'SOC2']),
  term('type-1', '类型1报告', 'Type 1 report', ['Type 1']),
  term('ram', '资源访问控制', 'Resource Access Management', ['RAM']),
  term('memory', '内存', 'Random-access memory', ['RAM']),
  term('banner', '横幅', 'Banner', ['BANNER']),
  term('kms', '密钥管理服务', 'Key Management Service', ['KMS']),
];
const abbreviations = new Abbreviations(glossary, 'en');

test.each([
  ['SOC 2 before SOC', ['SOC 2', 'SOC']],
  ['a KMS, and no AKMS, KMS2 or ISO/KMS', ['KMS']],
  ['Type 1 and BANNER are words', []],
  ['RAM is two things', []],
])('finds abbreviations, the longest first: %s', (text, found) => {
  expect([...abbreviations.in(text)].map(({ form }) => form)).toEqual(found);
});

describe('a page', () => {
  const setting: Setting = {
    lang: 'en',
    abbreviations,
    glossary: new Map(glossary.map((entry) => [entry.id, entry])),
    glossaryPage: '/en/glossary.html',
    explains: 'notes',
    names: namePattern([]),
  };
  const set = (main: string, over: Partial<Setting> = {}) =>
    typesetPage(new Page('x.html', `<html lang="en"><body><main>${main}</main></body></html>`), {
      ...setting,
      ...over,
    });

  test('explains an abbreviation where it is used first, in prose alone, and notes it once', () => {
    const html = set(
      '<h1>KMS</h1><div class="prose" data-explain><p>KMS &amp; KMS</p><p><code>SOC</code></p></div>',
    );
    expect(html).toContain('<h1>KMS</h1>');
    expect(html).toContain('<p><a class="term" href="#term-kms">KMS</a> &amp; KMS</p>');
    expect(html).toContain('<code>SOC</code>');
    expect(html.match(/id="term-/g)).toHaveLength(1);
    expect(html).toContain('href="/en/glossary.html#kms"');
    expect(html).toContain('<span class="fine" lang="zh-CN">密钥管理服务</span>');
  });

  test('leaves an abbreviation alone that its own paragraph spells out', () => {
    const html = set(
      '<div class="prose" data-explain><p>The Key Management Service (KMS)</p><p>KMS</p></div>',
    );
    expect(html).not.toContain('term');
  });

  test('leads a term of the author to its note', () => {
    const html = set(
      '<div class="prose" data-explain><p><a class="term" href="/en/glossary.html#soc-2">a report</a> SOC 2</p></div>',
    );
    expect(html).toContain('<a class="term" href="#term-soc-2">a report</a> SOC\u00a02');
    expect(html).toContain('<div id="term-soc-2">');
  });

  test('in the book leads to the glossary, anew in each entry and not within the glossary', () => {
    const entry = (id: string) =>
      `<section class="book-entry" id="${id}"><div class="prose" data-explain><p>KMS</p></div></section>`;
    const html = set(entry('a') + entry('b') + entry('glossary'), {
      explains: 'book',
      glossaryPage: 'glossary',
    });
    expect(html.match(/href="#glossary--kms"/g)).toHaveLength(2);
    expect(html).not.toContain('term-notes');
  });

  test('marks foreign words, but not where the language is said already', () => {
    const html = set('<p>the 等保 scheme</p><p lang="zh-CN">等保</p>', { explains: 'none' });
    expect(html).toContain(
      '<p>the <span lang="zh-CN">等保</span> scheme</p><p lang="zh-CN">等保</p>',
    );
  });
});
