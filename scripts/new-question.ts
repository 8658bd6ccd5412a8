import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { skeletonOf } from '../src/authoring/skeleton.ts';
import { readManuscript } from '../src/content/manuscript.ts';
import { listed } from '../src/files/problem.ts';
import { type Lang, langs, languages } from '../src/i18n/languages.ts';
import { id as idSchema } from '../src/schema/text.ts';
import { commandLine } from './command-line.ts';

const { values, words, misuse } = commandLine({
  does: 'Begins a question as a draft. What no option says, it asks for. A whole center begins with npm run new -- center.',
  calls: [
    'npm run new -- question',
    'npm run new -- question --id data-export --topic privacy --zh "问题？" --en "Question?"',
  ],
  words: true,
  options: {
    id: { type: 'string', value: 'ID', about: 'becomes the address, and never changes' },
    topic: { type: 'string', value: 'ID', about: 'an id in content/topics.yaml' },
    zh: { type: 'string', value: 'TEXT', about: 'the question in Chinese' },
    en: { type: 'string', value: 'TEXT', about: 'the question in English' },
  },
});
if (words.length !== 1 || words[0] !== 'question')
  misuse('Say what to begin: a question or a center.');

const { manuscript, problems } = readManuscript(process.cwd());
if (!manuscript) {
  fail(`Mend content/ first:\n${listed(problems).join('\n')}`);
}
const topics = manuscript.lists.topics.data.map(({ id }) => id);
const terminal = process.stdin.isTTY
  ? createInterface({ input: process.stdin, output: process.stdout })
  : undefined;

const id = await value(
  'id',
  'Id, which becomes the address (lower-case words joined by hyphens)',
  (given) => {
    if (!idSchema.safeParse(given).success)
      return 'must be lower-case ASCII words joined by hyphens';
    const taken = ['questions', 'pages'].some((kind) => existsSync(join('content', kind, given)));
    return taken ? 'is taken already' : undefined;
  },
);
const topic = await value('topic', `Topic (${topics.join(', ')})`, (given) =>
  topics.includes(given) ? undefined : `must be one of ${topics.join(', ')}`,
);
const text = {} as Record<Lang, string>;
for (const lang of langs)
  text[lang] = await value(lang, `The question (${languages[lang].name})`, notEmpty);
terminal?.close();

const { questions, drafts } = manuscript;
const neighbours = [...questions, ...drafts.questions]
  .map(({ facts }) => facts.data)
  .filter((facts) => facts.topic === topic);
const order = Math.max(0, ...neighbours.map((facts) => facts.order)) + 1;
const owner = neighbours.at(-1)?.owner ?? manuscript.lists.roles.data[0]?.id ?? '';

// Written aside and put in place whole.
const folder = `content/questions/${id}`;
const aside = `content/questions/.${id}`;
mkdirSync(aside, { recursive: true });
try {
  for (const [file, content] of skeletonOf({ id, topic, order, owner, text })) {
    writeFileSync(join(aside, basename(file)), content);
  }
  renameSync(aside, folder);
} finally {
  rmSync(aside, { recursive: true, force: true });
}
console.log(`Began ${folder}/ as a draft: it is in no build until you remove "draft: true" from question.yaml.
Fill in ${langs.map((lang) => `${lang}.mdx`).join(', ')} and question.yaml; npm run check:content says what is still missing.`);

/** The flag, or what is asked for in its place until it is right. */
async function value(
  flag: 'id' | 'topic' | Lang,
  ask: string,
  wrong: (given: string) => string | undefined,
): Promise<string> {
  const given = values[flag];
  if (given !== undefined) {
    const said = wrong(given.trim());
    if (said) fail(`--${flag} "${given}" ${said}.`);
    return given.trim();
  }
  if (!terminal) return misuse(`--${flag} is missing.`);
  return asked(terminal, ask, wrong);
}

async function asked(
  terminal: Interface,
  ask: string,
  wrong: (given: string) => string | undefined,
): Promise<string> {
  for (;;) {
    const given = (await terminal.question(`${ask}: `)).trim();
    const said = wrong(given);
    if (!said) return given;
    console.log(`“${given}” ${said}.`);
  }
}

function notEmpty(given: string): string | undefined {
  return given === '' ? 'is empty' : undefined;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
