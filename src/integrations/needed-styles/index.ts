import type { Editing } from '../../build/step.ts';
import { neededStyles, withNeededStyles } from './needed.ts';

/** Leaves in each page the style rules that may apply to it. */
export function leaveNeededStyles({ pages, kept, edit }: Editing): void {
  const needed: typeof neededStyles = (css, page) => {
    const names = [[...page.elements].sort(), [...page.classes].sort(), page.lang];
    return kept.of('styles', [css, names], () => neededStyles(css, page));
  };
  for (const page of pages.all()) edit(page.file, withNeededStyles(page, needed));
}
