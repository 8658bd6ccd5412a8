import { calendarDay } from '../calendar-day.ts';
import { libraryOf } from '../content/library.ts';
import { readManuscript } from '../content/manuscript.ts';
import { reportOf } from '../content/report.ts';
import { ContentError, type Problem } from '../files/problem.ts';
import { finishSwitch } from '../integrations/switch-output.ts';
import { lock } from './lock.ts';
import { withRequest } from './request.ts';
import { silent, type Teller } from './tell.ts';

interface Wanted {
  /** The folder of the project. */
  root: string;
  /** Whether warnings stop the build. */
  strict?: boolean;
  teller?: Teller;
}

/**
 * Builds the site of a project into its `dist/`, and returns what is to be known of its content. Throws a ContentError, or a Busy where another
 * build is at work in the folder; `dist/` is then as it was before.
 */
export async function build({ root, strict = false, teller = silent }: Wanted): Promise<Problem[]> {
  const unlock = lock(root);
  try {
    finishSwitch(root);
    const began = performance.now();
    teller.begin('content');
    const reading = readManuscript(root);
    const { problems, warnings } = reportOf(reading, calendarDay());
    if (problems.length > 0) throw new ContentError(problems);
    if (strict && warnings.length > 0) throw new ContentError(warnings);
    const library = libraryOf(reading);
    teller.end('content', performance.now() - began);
    teller.begin('pages');
    // Not before: what it loads at once cannot be found in a folder whose name Vite misreads.
    const astro = await import('astro');
    await withRequest({ library, teller }, () =>
      // `force`: a changed Markdown plugin does not invalidate what Astro has rendered before.
      astro.build({ root, force: true, logLevel: 'warn' }),
    );
    return warnings;
  } finally {
    unlock();
  }
}
