import { annotations } from '../src/content/github.ts';
import { ContentError, listed } from '../src/content/problem.ts';
import { clockDay, reportOn } from '../src/content/report.ts';
import { finishSwitch } from '../src/integrations/switch-output.ts';
import { commandLine } from './command-line.ts';

const { values } = commandLine({
  does: 'Builds the site into dist/.',
  calls: ['npm run build', 'npm run build -- --strict'],
  options: { strict: { type: 'boolean', default: false, about: 'warnings stop the build' } },
});

const unfit = /[#?*]/.exec(process.cwd());
if (unfit) {
  console.error(
    `Nothing can be built in ${process.cwd()}: Vite takes “${unfit[0]}” for more than a part of a name. Rename the folder.`,
  );
  process.exit(1);
}

finishSwitch(process.cwd());
try {
  const { warnings } = reportOn(process.cwd(), clockDay());
  if (values.strict && warnings.length > 0) throw new ContentError(warnings);
  // Not before: what it loads at once cannot be found in such a folder.
  const { build } = await import('astro');
  // `force`: a changed Markdown plugin does not invalidate what Astro has rendered before.
  await build({ root: process.cwd(), force: true, logLevel: 'warn' });
  console.log('Built dist/.');
  for (const line of listed(warnings)) console.log(`warning: ${line}`);
  for (const line of annotations(warnings, 'warning')) console.log(line);
} catch (error) {
  // What an author can mend is said in plain words; anything else keeps its stack.
  if (error instanceof ContentError) {
    console.error(error.message);
    for (const line of annotations(error.problems, 'error')) console.log(line);
  } else console.error(error);
  console.error('Nothing was changed: dist/ is as it was before.');
  process.exitCode = 1;
}
