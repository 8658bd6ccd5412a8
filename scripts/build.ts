import { build } from '../src/build/build.ts';
import { Busy } from '../src/build/lock.ts';
import { lineTeller } from '../src/build/tell.ts';
import { annotations } from '../src/content/github.ts';
import { ContentError, listed } from '../src/files/problem.ts';
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

const teller = lineTeller();
try {
  const warnings = await build({ root: process.cwd(), strict: values.strict, teller });
  teller.say('Built dist/.');
  for (const line of listed(warnings)) console.log(`warning: ${line}`);
  for (const line of annotations(warnings, 'warning')) console.log(line);
} catch (error) {
  // What an author can mend is said in plain words; anything else keeps its stack.
  if (error instanceof ContentError) {
    console.error(error.message);
    for (const line of annotations(error.problems, 'error')) console.log(line);
  } else console.error(error instanceof Busy ? error.message : error);
  if (!(error instanceof Busy)) console.error('Nothing was changed: dist/ is as it was before.');
  process.exitCode = 1;
}
