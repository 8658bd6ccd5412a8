import { commandLine } from './command-line.ts';
import { run } from './run.ts';

commandLine({
  does: 'Builds the site and serves it, on the port that PORT names, else 4321.',
  calls: ['npm start', 'PORT=8080 npm start'],
});

run('scripts/build.ts');
run('scripts/serve.ts');
