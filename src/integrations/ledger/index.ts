import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build, Editing } from '../../build/step.ts';
import { address } from '../../content/addresses.ts';
import { ledgerFile, readLedger } from '../../content/ledger.ts';
import { lostFrom } from '../../content/lost-addresses.ts';
import { ContentError } from '../../files/problem.ts';
import { langs } from '../../i18n/languages.ts';
import { filesOf } from '../built/files.ts';
import { addressesOf } from './addresses.ts';
import { type Elsewhere, withAnswerPlaces } from './answer-places.ts';
import { deadAnchors, withMoved } from './moved-anchors.ts';

/** Puts moved anchors in their old places, and those within answers where topic pages published them. */
export function movedAnchors({ project, library, pages, edit }: Editing): void {
  const { moved, topics, glossary } = library;
  const problems = deadAnchors(moved, pages);
  if (problems.length > 0) throw new ContentError(problems);
  const recorded = join(project, ledgerFile);
  const published = readLedger(existsSync(recorded) ? readFileSync(recorded, 'utf8') : '');
  if (moved.length > 0)
    for (const [file, html] of withMoved(pages, moved, published)) edit(file, html);

  const terms = new Set(glossary.map(({ id }) => id));
  const glossaryPage = library.pages.find(({ kind }) => kind === 'glossary')?.id;
  for (const lang of langs) {
    const elsewhere: Elsewhere = {
      lang,
      placeOf(question, place) {
        const own = address.question(lang, question);
        if (place === undefined) return pages.find(own) && own;
        return pages.find(own)?.ids.has(place) ? `${own}#${place}` : undefined;
      },
      termAt: (term) =>
        glossaryPage && terms.has(term) ? `${address.page(lang, glossaryPage)}#${term}` : undefined,
    };
    for (const { id } of topics) {
      const page = pages.at(address.topic(lang, id));
      const anchors = [...(published.get(`/${page.file}`)?.keys() ?? [])].filter(Boolean);
      edit(page.file, withAnswerPlaces(page, anchors, elsewhere));
    }
  }
}

/** Refuses a build that has lost an address or anchor of the ledger. */
export async function ledger({ project, root, library, pages }: Build): Promise<void> {
  const file = join(project, ledgerFile);
  if (!existsSync(file)) return;
  const built = addressesOf(await filesOf(root), pages.all());
  const problems = lostFrom(readFileSync(file, 'utf8'), built, library.moved);
  if (problems.length > 0) throw new ContentError(problems);
}
