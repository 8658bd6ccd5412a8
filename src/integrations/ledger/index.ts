import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLibrary } from '../../content/library.ts';
import { ContentError } from '../../content/problem.ts';
import { filesOf } from '../portable/index.ts';
import { addressesOf, ledgerFile, readLedger } from './addresses.ts';
import { lostFrom } from './lost.ts';
import { deadAnchors, withMoved } from './moved-anchors.ts';

/** Puts moved anchors in their old places. Must come before `portable`, which checks where they lead. */
export function movedAnchors(): AstroIntegration {
  let project = '';
  return {
    name: 'moved-anchors',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const { moved } = readLibrary(project);
        if (moved.length === 0) return;
        const pages = new Map<string, string>();
        for (const file of (await filesOf(root)).filter((name) => name.endsWith('.html')))
          pages.set(file, await readFile(join(root, file), 'utf8'));
        const recorded = join(project, ledgerFile);
        const problems = deadAnchors(moved, pages);
        if (problems.length > 0) throw new ContentError(problems);
        const next = withMoved(
          pages,
          moved,
          readLedger(existsSync(recorded) ? readFileSync(recorded, 'utf8') : ''),
        );
        for (const [file, html] of next)
          if (html !== pages.get(file)) await writeFile(join(root, file), html);
      },
    },
  };
}

/** Refuses a build that has lost an address or anchor of the ledger. Must come after everything that makes a file. */
export function ledger(): AstroIntegration {
  let project = '';
  return {
    name: 'ledger',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const file = join(project, ledgerFile);
        if (!existsSync(file)) return;
        const root = fileURLToPath(dir);
        const files = await Promise.all(
          (await filesOf(root)).map(
            async (name) =>
              [
                name,
                name.endsWith('.html') ? await readFile(join(root, name), 'utf8') : '',
              ] as const,
          ),
        );
        const problems = lostFrom(readFileSync(file, 'utf8'), addressesOf(files));
        if (problems.length > 0) throw new ContentError(problems);
      },
    },
  };
}
