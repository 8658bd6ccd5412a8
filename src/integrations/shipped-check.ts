import type { AstroIntegration } from 'astro';
import { shipped } from '../delivery/shipped.ts';
import { afterBuild } from './built/index.ts';
import { bundledPackages } from './classic-script.ts';

/** Refuses a build whose scripts hold a package that the site does not name. Must come after everything that makes a script. */
export function shippedCheck(): AstroIntegration {
  return afterBuild('shipped-check', () => {
    const unnamed = [...bundledPackages].filter(
      (name) => !shipped.some((work) => work.name === name),
    );
    if (unnamed.length === 0) return;
    throw new Error(
      `A browser script holds ${unnamed.join(', ')}, which src/delivery/shipped.ts does not list. Add it there, with what it is for, so that readers find its licence; or do without it.`,
    );
  });
}
