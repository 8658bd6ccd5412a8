import { commandLine } from './command-line.ts';
import { run } from './run.ts';

commandLine({
  does: 'Builds the site, and renews the pictures that the browser tests compare pages with, and those of README.',
  calls: ['npm run snapshots'],
});

run('scripts/build.ts');
run('playwright', 'test', 'snapshots', '--update-snapshots=all');
run('scripts/readme-pictures.ts');
