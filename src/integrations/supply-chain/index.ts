import type { Build } from '../../build/step.ts';
import { editionOf } from '../../content/edition.ts';
import { billFile, provenanceFile } from '../../content/proof-files.ts';
import { billOf } from './bill.ts';
import { lockedPackages } from './locked.ts';
import { commitOf, provenanceOf } from './provenance.ts';

/** Writes down what the site is made of. */
export async function supplyChain({ project, library, leftOut, write }: Build): Promise<void> {
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
}
