import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { centerOf } from '../src/authoring/center.ts';
import { schemeNames } from '../src/authoring/center-words.ts';
import { calendarDay } from '../src/calendar-day.ts';
import { contrast, standingOut } from '../src/features/brand/contrast.ts';
import { coloursOf, least, schemes as nights } from '../src/features/brand/theme.ts';
import { isLang, knownLangs, type Lang } from '../src/i18n/known-languages.ts';
import { commandLine } from './command-line.ts';

const known = Object.keys(schemeNames);
const { values, words, misuse } = commandLine({
  does: 'Begins a center: a small content that builds at once and answers nothing. What no option says, it asks for.',
  calls: [
    'npm run new -- center ../our-center',
    'npm run new -- center ../our-center --name Fernhill --languages en --schemes iso-27001,soc-2 --colours "#0b4f6c" --contact trust@fernhill.example',
  ],
  words: true,
  options: {
    name: { type: 'string', value: 'TEXT', about: 'the provider' },
    languages: {
      type: 'string',
      value: knownLangs.join(','),
      about: 'the languages of the site, the original first; else en',
    },
    schemes: {
      type: 'string',
      value: 'ID,…',
      about: `what customers ask about, of ${known.join(', ')}; else none`,
    },
    colours: {
      type: 'string',
      value: 'COLOUR',
      about: 'the accent, such as "#0b4f6c"; after a comma the one by night',
    },
    contact: {
      type: 'string',
      value: 'TEXT',
      about: 'whom to write to about what is not answered',
    },
  },
});
const [, folder = '.', ...more] = words;
if (more.length > 0) misuse('Name one folder.');
const target = resolve(folder);
const here = target === process.cwd();
if (existsSync(join(target, 'content')))
  fail(
    `${join(folder, 'content')} is there already. Name another folder: nothing is written over.`,
  );
if (!here && existsSync(target) && readdirSync(target).length > 0)
  fail(`${folder} is not empty. Name a folder that is empty or not there yet.`);

const terminal = process.stdin.isTTY
  ? createInterface({ input: process.stdin, output: process.stdout })
  : undefined;
const provider = await given('name', 'The provider', undefined);
const languages = list(
  await given('languages', `Languages (${knownLangs.join(', ')}), the original first`, 'en'),
).filter(
  (lang): lang is Lang =>
    isLang(lang) ||
    misuse(`"${lang}" is no language that the site has words for: ${knownLangs.join(', ')}.`),
);
const schemes = list(await given('schemes', `Schemes (${known.join(', ')})`, ''));
for (const scheme of schemes)
  if (!known.includes(scheme)) misuse(`"${scheme}" is no scheme known here: ${known.join(', ')}.`);
const colours = list(await given('colours', 'Accent, such as #0b4f6c', ''));
checkColours(colours);
const contact = await given('contact', 'Whom to write to about what is not answered', undefined);
terminal?.close();

const [first, ...others] = languages;
if (!first) misuse('Name a language.');
if (!here) copySoftware(target);
const files = centerOf({
  provider,
  languages: [first as Lang, ...others],
  schemes,
  colours,
  contact,
  today: calendarDay(),
});
for (const [file, text] of files) {
  mkdirSync(dirname(join(target, file)), { recursive: true });
  writeFileSync(join(target, file), text);
}
console.log(`Began ${join(folder, 'content')}: ${files.size} files. Next:
${[
  ...(here ? [] : [`  cd ${folder} && npm ci`]),
  '  npm start                   the site as it is now',
  '  npm run check:content       what each draft still lacks',
  `  content/sources.yaml        the documents your answers are drawn from
  content/questions/          ${schemes.length === 0 ? 'npm run new -- question begins one' : 'a draft for each scheme: answer it, and remove "draft: true" and its open point'}
  content/site.yaml           baseUrl, the address it will be published at`,
  ...(languages.length > 1
    ? ['  npm run translated -- --all once you have compared the languages']
    : []),
].join('\n')}
docs/your-own-center.md goes on from there.`);

/** Everything but content, tests and what a build or this repository leaves behind. */
function copySoftware(to: string): void {
  const parts = [
    'src',
    'scripts',
    'docs',
    'astro.config.mjs',
    'biome.jsonc',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    'Dockerfile',
    'compose.yaml',
    '.dockerignore',
    '.gitignore',
    '.vscode',
  ];
  mkdirSync(to, { recursive: true });
  for (const part of parts) if (existsSync(part)) cpSync(part, join(to, part), { recursive: true });
}

function checkColours([light, dark]: readonly string[]): void {
  if (!light) return;
  for (const colour of [light, dark ?? light])
    if (!/^#[0-9a-f]{6}$/i.test(colour)) misuse(`"${colour}" is no colour such as "#0b4f6c".`);
  for (const scheme of nights) {
    const { accent, wash } = coloursOf({ accent: { light, dark } }, scheme);
    if (contrast(accent, wash) >= least) continue;
    const better = standingOut(accent, scheme === 'light' ? '#000000' : '#ffffff', wash, least);
    misuse(
      `"${accent}" cannot be read well in the ${scheme} scheme: its contrast is ${Math.floor(contrast(accent, wash) * 100) / 100}, and ${least} is the least. "${better}" would do.`,
    );
  }
}

/** The option, or what is asked for in its place; without a terminal what stands for it, if anything may. */
async function given(
  option: 'name' | 'languages' | 'schemes' | 'colours' | 'contact',
  ask: string,
  otherwise: string | undefined,
): Promise<string> {
  const said = values[option]?.trim();
  if (said) return said;
  if (!terminal) return otherwise ?? misuse(`--${option} is missing.`);
  for (;;) {
    const answer = (
      await terminal.question(
        `${ask}${otherwise === undefined ? '' : ` [${otherwise || 'none'}]`}: `,
      )
    ).trim();
    if (answer !== '') return answer;
    if (otherwise !== undefined) return otherwise;
  }
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
