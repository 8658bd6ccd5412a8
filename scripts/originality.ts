import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { type CopiedRun, copiedRuns, fingerprintsOf, runLength } from './copied-runs.ts';

const folder = 'tests/originality';
const printsFile = join(folder, 'source-fingerprints.txt');
const namesFile = join(folder, 'official-names.txt');
const perLine = 14;

const { values } = commandLine({
  does: `Lists every run of ${runLength} or more characters that content/ shares with a source, official names aside.`,
  calls: ['npm run -s originality', 'npm run -s originality -- --sources FOLDER'],
  options: {
    sources: {
      type: 'string',
      value: 'FOLDER',
      about: `record the texts of a folder as the sources, in ${printsFile}`,
    },
  },
});

if (values.sources) record(values.sources);
else check();

function record(sources: string): void {
  const prints = new Set(
    readdirSync(sources).flatMap((name) => [
      ...fingerprintsOf(readFileSync(join(sources, name), 'utf8')),
    ]),
  );
  const sorted = [...prints].sort();
  const lines: string[] = [];
  for (let i = 0; i < sorted.length; i += perLine)
    lines.push(sorted.slice(i, i + perLine).join(' '));
  writeFileSync(printsFile, `${lines.join('\n')}\n`);
  console.log(`${prints.size} fingerprints in ${printsFile}.`);
}

function check(): void {
  const sources = new Set(readFileSync(printsFile, 'utf8').split(/\s+/).filter(Boolean));
  const names = readFileSync(namesFile, 'utf8').split('\n');
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx?|ya?ml|json)$/.test(name))
    .map((name) => join('content', name));
  const runs = files.flatMap((file) =>
    copiedRuns(readFileSync(file, 'utf8'), sources, names).map(
      (run): CopiedRun & { file: string } => ({ file, ...run }),
    ),
  );
  for (const { file, line, text } of runs) {
    console.log(`${file}:${line}: ${text.length} characters as in a source: ${text.slice(0, 60)}`);
  }
  if (runs.length > 0) {
    console.log(`Say it in other words, or add an official name to ${namesFile}.`);
  }
  console.log(`${files.length} files read, ${runs.length} copied runs.`);
  process.exitCode = runs.length > 0 ? 1 : 0;
}
