import { readFileSync, writeFileSync } from 'node:fs';
import { withSteps } from '../src/build/steps-table.ts';
import { commandLine } from './command-line.ts';

commandLine({
  does: 'Writes the table of steps of a build into docs/architecture.md.',
  calls: ['npm run steps'],
});

const file = 'docs/architecture.md';
writeFileSync(file, withSteps(readFileSync(file, 'utf8')));
console.log(file);
