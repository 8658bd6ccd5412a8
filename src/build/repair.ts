import { finishSwitch, switchIsUnfinished } from '../integrations/switch-output.ts';
import { Busy, lock } from './lock.ts';

/** Ends the switch of a build that was killed in it, so that what is read next is of one build. One that is at work ends its own. */
export function repair(project: string): void {
  if (!switchIsUnfinished(project)) return;
  try {
    const unlock = lock(project);
    finishSwitch(project);
    unlock();
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
  }
}
