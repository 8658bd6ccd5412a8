import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copyName } from '../src/content/copy-files.ts';
import { readLibrary } from '../src/content/library.ts';
import { commandLine } from './command-line.ts';

commandLine({
  does: 'Builds the site, and puts what can be taken away beside dist/.',
  calls: ['npm run bundle'],
});

// What is to be taken away, beside dist/: the same files that the site offers.
const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const called = copyName(readLibrary(process.cwd()));
for (const old of readdirSync('.').filter(
  (name) => name.startsWith(`${called}-`) && /\.(zip|html)$/.test(name),
)) {
  rmSync(old);
}
for (const name of readdirSync('dist/copies')) {
  copyFileSync(join('dist/copies', name), name);
  console.log(`${name}  ${Math.ceil(statSync(name).size / 1000)} KB`);
}
