import type { Editing } from '../../build/step.ts';
import { withNeededStyles } from './needed.ts';

/** Leaves in each page the style rules that may apply to it. */
export function neededStyles({ pages, edit }: Editing): void {
  for (const page of pages.all()) edit(page.file, withNeededStyles(page));
}
