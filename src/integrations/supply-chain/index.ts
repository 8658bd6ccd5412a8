import type { AstroIntegration } from 'astro';
import { editionOf } from '../../content/edition.ts';
import { afterBuild } from '../built/index.ts';
import type { LeftOut } from '../left-out.ts';
import { billOf } from './bill.ts';
import { billFile, provenanceFile } from './files.ts';
import { lockedPackages } from './locked.ts';
import { commitOf, provenanceOf } from './provenance.ts';

/** Writes down what the site is made of. Must come before `copies`, which take it along. */
export function supplyChain(leftOut: LeftOut): AstroIntegration {
  return afterBuild('supply-chain', async ({ project, library, write }) => {
    const edition = editionOf(library);
    const locked = lockedPackages(project);
    await write(billFile, billOf({ name: 'trust-center', edition }, locked));
    const commit = commitOf(project);
    if (commit === undefined) {
      leftOut.note(
        `the commit in ${provenanceFile}`,
        'for this folder is no repository that git can read',
        'Build in a clone, where git is installed.',
      );
    }
    await write(provenanceFile, provenanceOf(project, edition, locked, commit));
  });
}
