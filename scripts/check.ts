import { commandLine } from './command-line.ts';
import { run } from './run.ts';

commandLine({ does: 'Checks format, lint and types.', calls: ['npm run check'] });

run('biome', 'check', '.');
run('astro', 'check');
