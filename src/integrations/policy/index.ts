import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError, type Problem } from '../../content/problem.ts';
import { elementsOf, parsePage } from '../portable/html.ts';
import { filesOf } from '../portable/index.ts';
import { forbiddenOn } from './forbidden.ts';
import { withPolicy } from './insert.ts';

/**
 * Gives every page a Content-Security-Policy that allows exactly what it is made of, and refuses pages that no policy could
 * allow. Must come after everything that changes a page's scripts and styles.
 */
export function policy(): AstroIntegration {
  return {
    name: 'policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const problems: Problem[] = [];
        for (const file of await filesOf(root)) {
          if (!file.endsWith('.html')) continue;
          const html = await readFile(join(root, file), 'utf8');
          problems.push(...forbiddenOn(file, [...elementsOf(parsePage(html))]));
          await writeFile(join(root, file), withPolicy(html, file));
        }
        if (problems.length > 0) throw new ContentError(problems);
      },
    },
  };
}
