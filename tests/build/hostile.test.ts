import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readManuscript } from '../../src/content/manuscript.ts';
import { problemsOf } from '../../src/content/rules/index.ts';
import { Project } from './project.ts';
import { named } from './refuses.ts';

const zh = 'content/questions/backups/zh.mdx';
const list = 'content/systems.yaml';
const clauses = 'content/clauses/01.yaml';
const facts = 'content/questions/backups/question.yaml';
const picture = 'content/questions/location/map.svg';
const shown = 'content/questions/location/zh.mdx:14';
const shownToo = 'content/questions/location/en.mdx:15';

let project: Project;
beforeAll(() => {
  project = new Project();
});
afterEach(() => project.restore());
afterAll(() => project.remove());

/** What the build's own check finds in the content. */
const problems = () => problemsOf(readManuscript(project.root)).map(named);

const append = (text: string) => () => project.write(zh, `${project.read(zh)}\n${text}\n`);
const drawing = (inside: string) => () =>
  project.write(
    picture,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inside}</svg>`,
  );

describe('careless or hostile content is refused, with its file and the reason:', () => {
  test.each<[string, () => void, string[]]>([
    ['a script', append('<script>alert(1)</script>'), [`${zh}:19 unknown-component`]],
    [
      'a picture with a handler',
      append('<img src="x" onerror="alert(1)" />'),
      [`${zh}:19 unknown-component`],
    ],
    ['a frame', append('<iframe src="https://a.example" />'), [`${zh}:19 unknown-component`]],
    ['an import', append('import x from "fs"'), [`${zh}:19 code-in-text`]],
    ['an expression', append('一{process.env.HOME}二'), [`${zh}:19 code-in-text`]],
    ['a link to a script', append('[甲](javascript:alert(1))'), [`${zh}:19 malformed-link`]],
    ['one in disguise', append('[甲](<java&#115;cript:alert(1)>)'), [`${zh}:19 malformed-link`]],
    ['a link to data', append('[甲](data:text/html,hi)'), [`${zh}:19 malformed-link`]],
    [
      'a link to another host without a scheme',
      append('[甲](//a.example/x)'),
      [`${zh}:19 malformed-link`],
    ],
    ['one that browsers read as such', append('[甲](/\\a.example/x)'), [`${zh}:19 malformed-link`]],
    [
      'a link whose host is not the one it seems',
      append('[甲](https://north.example@a.example/)'),
      [`${zh}:19 malformed-link`],
    ],
    ['a link to no host', append('[甲](https://[/)'), [`${zh}:19 malformed-link`]],
    ['a link without encryption', append('[甲](http://a.example/)'), [`${zh}:19 malformed-link`]],
    ['a reference to a script', append('[甲][x]\n\n[x]: vbscript:x'), [`${zh}:21 malformed-link`]],
    [
      'a link to a script in a clause',
      () => project.replace(clauses, '北云保存三份副本。', '"[甲](javascript:alert(1))"'),
      [`${clauses}:5 malformed-link`],
    ],
    [
      'a picture from elsewhere',
      append('![甲](https://a.example/x.png)'),
      [`${zh}:19 missing-image`],
    ],
    [
      'a picture out of its folder',
      append('![甲](./../location/map.svg)'),
      [`${zh}:19 missing-image`],
    ],
    [
      'a script in a picture',
      drawing('<script>alert(1)</script>'),
      [shown, shownToo].map((at) => `${at} active-image`),
    ],
    [
      'a handler in a picture',
      drawing('<path onload="alert(1)" d="M0 0"/>'),
      [shown, shownToo].map((at) => `${at} active-image`),
    ],
    [
      'HTML in a picture',
      drawing('<foreignObject><b>x</b></foreignObject>'),
      [shown, shownToo].map((at) => `${at} active-image`),
    ],
    [
      'a picture that loads another',
      drawing('<image xlink:href="https://a.example/x.png"/>'),
      [shown, shownToo].map((at) => `${at} active-image`),
    ],
    [
      'a picture with styles from elsewhere',
      drawing('<style>@import "https://a.example/x.css"</style>'),
      [shown, shownToo].map((at) => `${at} active-image`),
    ],
    [
      'text that reads backwards',
      () => project.replace(zh, '三份副本。', '三份\u202e副本。'),
      [`${zh}:3 invisible-character`],
    ],
    [
      'a space without width',
      () => project.replace(list, '存储系统', '存储\u200b系统'),
      [`${list}:2 invisible-character`],
    ],
    ['a tag character', append('一\u{e0041}二'), [`${zh}:19 invisible-character`]],
    [
      'another encoding',
      () => project.write(zh, project.read(zh).replace('三份', '\ufffd\ufffd')),
      [`${zh}:3 not-utf-8`],
    ],
    ['an answer of a megabyte', append('长'.repeat(1_048_576)), [`${zh}:1 too-large`]],
    [
      'an anchor',
      () => project.replace(list, 'zh: 存储系统', 'zh: &name 存储系统'),
      [`${list}:2 yaml-alias`],
    ],
    [
      'parts that multiply',
      () =>
        project.write(
          list,
          `- &a [x, x]\n- &b [${'*a, '.repeat(50)}*a]\n- [${'*b, '.repeat(50)}*b]\n`,
        ),
      [`${list}:1 yaml-alias`],
    ],
    [
      'an object of a program',
      () => project.write(list, '!!js/function x\n'),
      [`${list}:1 not-plain-yaml`],
    ],
    [
      'a folder in the place of a file',
      () => {
        project.delete(list);
        project.write(`${list}/x`, '');
      },
      [`${list} folder-for-file`],
    ],
    [
      'a folder in the place of what says whether it is a draft',
      () => {
        project.delete(facts);
        project.write(`${facts}/x`, '');
      },
      [`${facts} folder-for-file`],
    ],
    [
      'nesting without end',
      () => project.write(list, '['.repeat(20_000)),
      [`${list}:1 invalid-yaml`],
    ],
  ])('%s', (_, spoil, found) => {
    expect(problems()).toEqual([]);
    spoil();
    // What is wrong may be wrong in more than one way: the translation lacks it, too.
    expect(problems()).toEqual(expect.arrayContaining(found));
  });

  test('a key that would reach into every object', () => {
    project.write(list, `${project.read(list)}  __proto__: { polluted: true }\n`);
    expect(problems().join('\n')).toMatch(/^content\/systems\.yaml:\d+ /m);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
