import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readLibrary } from '../src/content/library.ts';
import { commandLine } from './command-line.ts';
import { inClone, type Measured, measured, measuredBuild } from './measured-build.ts';
import { addQuestions, most } from './scale/questions.ts';

const { values, misuse } = commandLine({
  does: 'Measures how the build grows: makes questions in both languages, adds them to the content in a clone of the last commit, and builds.',
  calls: [
    'npm run bench:scale',
    'npm run bench:scale -- --questions 0,1000,5000,10000',
    'npm run bench:scale -- --questions 1000 --starlight ../a-starlight-project',
  ],
  options: {
    questions: {
      type: 'string',
      value: '0,1000',
      default: '0,1000',
      about: `how many to add, one build for each number, at most ${most}`,
    },
    seed: {
      type: 'string',
      value: '1',
      default: '1',
      about: 'the same seed makes the same questions',
    },
    starlight: {
      type: 'string',
      value: 'folder',
      about: 'a folder with a Starlight project and its packages: the same texts are built with it',
    },
    edit: {
      type: 'boolean',
      default: false,
      about: 'also builds again after one answer was edited',
    },
  },
});

const counts = values.questions.split(',').map(Number);
if (!counts.every((count) => Number.isInteger(count) && count >= 0 && count <= most))
  misuse(`--questions takes whole numbers up to ${most}, separated by commas.`);
const seed = Number(values.seed);
if (!Number.isInteger(seed)) misuse('--seed takes a whole number.');

const builds: { name: string; cost: Measured }[] = [];
for (const count of counts)
  await inClone(async (clone) => {
    if (count > 0) {
      addQuestions(clone, readLibrary(clone), count, seed);
      execFileSync(process.execPath, ['scripts/translated.ts', '--all'], { cwd: clone });
    }
    builds.push({ name: `+ ${count}`, cost: await measuredBuild(clone) });
    if (values.edit) {
      edit(clone);
      builds.push({ name: `+ ${count}, one edited`, cost: await measuredBuild(clone) });
    }
    if (values.starlight)
      builds.push({
        name: `+ ${count}, Starlight`,
        cost: await starlight(clone, values.starlight),
      });
  });

const names = ['step, seconds', ...builds.map(({ name }) => name)];
const rows = [
  ...[...new Set(builds.flatMap(({ cost }) => [...cost.steps.keys()]))].map((step) => [
    step,
    ...builds.map(({ cost }) => cost.steps.get(step)?.toFixed(1) ?? ''),
  ]),
  ['whole command', ...builds.map(({ cost }) => cost.seconds.toFixed(1))],
  ['most memory at a time, MB', ...builds.map(({ cost }) => cost.peak.toFixed(0))],
  ['files', ...builds.map(({ cost }) => String(cost.files))],
  ['MB', ...builds.map(({ cost }) => (cost.bytes / 1e6).toFixed(0))],
];
const widths = names.map((name, i) =>
  Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)),
);
for (const row of [names, ...rows])
  console.log(
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  '),
  );

/** Adds a sentence to both texts of one question. */
function edit(clone: string): void {
  const [id = ''] = readdirSync(join(clone, 'content/questions'));
  const folder = join(clone, 'content/questions', id);
  for (const [file, sentence] of [
    ['zh.mdx', '这一句是后来添加的。'],
    ['en.mdx', 'This sentence was added later.'],
  ] as const) {
    const path = join(folder, file);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n${sentence}\n`);
  }
  execFileSync(process.execPath, ['scripts/translated.ts', id], { cwd: clone });
  rmSync(join(clone, 'content/release.yaml'), { force: true });
}

/** Builds the texts of all questions as pages of a copy of a Starlight project: components, which it does not have, are left out. */
async function starlight(clone: string, project: string): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'starlight-'));
  try {
    cpSync(project, folder, { recursive: true, verbatimSymlinks: true });
    const docs = join(folder, 'src/content/docs');
    rmSync(docs, { recursive: true, force: true });
    for (const lang of ['zh', 'en'] as const) {
      mkdirSync(join(docs, lang), { recursive: true });
      for (const id of readdirSync(join(clone, 'content/questions'))) {
        const text = readFileSync(join(clone, 'content/questions', id, `${lang}.mdx`), 'utf8');
        const title = /^question: (.*)$/m.exec(text)?.[1] ?? id;
        const body = text
          .slice(text.indexOf('\n---', 3) + 4)
          .replace(/<\/?[A-Z][^>]*>| \{#[^}]*\}/g, '');
        writeFileSync(join(docs, lang, `${id}.md`), `---\ntitle: ${title}\n---\n${body}`);
      }
    }
    return await measured(
      process.execPath,
      [resolve(folder, 'node_modules/astro/bin/astro.mjs'), 'build'],
      folder,
      'dist',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
