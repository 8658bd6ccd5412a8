import { build } from 'astro';
import { ContentError } from '../src/content/problem.ts';

// `force`: a changed Markdown plugin does not invalidate what Astro has rendered before.
try {
  await build({ root: process.cwd(), force: true, logLevel: 'warn' });
  console.log('Built dist/.');
} catch (error) {
  // What an author can mend is said in plain words; anything else keeps its stack.
  console.error(error instanceof ContentError ? error.message : error);
  console.error('Nothing was changed: dist/ is as it was before.');
  process.exitCode = 1;
}
