import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { editionOf } from '../../content/edition.ts';
import { readLibrary } from '../../content/library.ts';
import type { LeftOut } from '../left-out.ts';
import { billOf } from './bill.ts';
import { billFile, provenanceFile } from './files.ts';
import { lockedPackages } from './locked.ts';
import { commitOf, provenanceOf } from './provenance.ts';

/** Writes down what the site is made of. Must come before `copies`, which take it along. */
export function supplyChain(leftOut: LeftOut): AstroIntegration {
  let project = '';
  return {
    name: 'supply-chain',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const edition = editionOf(readLibrary(project));
        const locked = lockedPackages(project);
        const site = { name: 'trust-center', edition };
        await writeFile(join(root, billFile), billOf(site, locked));
        const commit = commitOf(project);
        if (commit === undefined) {
          leftOut.note(
            `the commit in ${provenanceFile}`,
            'for this folder is no repository that git can read',
            'Build in a clone, where git is installed.',
          );
        }
        await writeFile(join(root, provenanceFile), provenanceOf(project, edition, locked, commit));
      },
    },
  };
}
