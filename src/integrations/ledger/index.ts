import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build, Editing } from '../../build/step.ts';
import { ContentError } from '../../content/problem.ts';
import { filesOf } from '../built/files.ts';
import { addressesOf, ledgerFile, readLedger } from './addresses.ts';
import { lostFrom } from './lost.ts';
import { deadAnchors, withMoved } from './moved-anchors.ts';

/** Puts moved anchors in their old places. */
export function movedAnchors({ project, library, pages, edit }: Editing): void {
  const { moved } = library;
  if (moved.length === 0) return;
  const problems = deadAnchors(moved, pages);
  if (problems.length > 0) throw new ContentError(problems);
  const recorded = join(project, ledgerFile);
  const published = readLedger(existsSync(recorded) ? readFileSync(recorded, 'utf8') : '');
  for (const [file, html] of withMoved(pages, moved, published)) edit(file, html);
}

/** Refuses a build that has lost an address or anchor of the ledger. */
export async function ledger({ project, root, library, pages }: Build): Promise<void> {
  const file = join(project, ledgerFile);
  if (!existsSync(file)) return;
  const built = addressesOf(await filesOf(root), pages.all());
  const problems = lostFrom(readFileSync(file, 'utf8'), built, library.moved);
  if (problems.length > 0) throw new ContentError(problems);
}
