import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Build, Editing, Progress } from '../../build/step.ts';
import { ContentError, type Problem } from '../../files/problem.ts';
import type { Card } from './card.ts';
import { cardFor, cardsOf } from './contents.ts';
import { drawing } from './drawing.ts';
import { Fonts, fontFolders } from './fonts.ts';
import { MissingGlyph } from './glyphs.ts';
import { previewOf, withCards } from './pages.ts';
import { picture } from './picture.ts';
import { fingerprint, Store } from './store.ts';

/** Draws the pictures that previews show of every question, topic, chapter and page. */
export async function cards(
  { project, cache, library, pages, leftOut, write }: Build,
  progress: Progress,
): Promise<void> {
  const { folders, missing } = fontFolders(project);
  if (missing.length > 0) {
    leftOut.note(
      'the cards of shared links',
      `for ${missing.join(' and ')} cannot be found`,
      'Run: npm ci',
    );
    return;
  }
  const wanted = cardsOf(library);
  for (const page of pages.all()) {
    const preview = previewOf(page, library.site.baseUrl);
    if (preview && !wanted.has(preview.card)) wanted.set(preview.card, cardFor(preview, library));
  }
  const store = new Store(join(cache, 'cards'), fingerprint(project));
  for (const [path, png] of await draw(wanted, new Fonts(folders), store, progress))
    await write(path, png);
}

/** Names in each page the picture that previews show of it, by its sum; nothing where it was not drawn. */
export function cardLinks({ library, pages, sumOf, edit }: Editing): void {
  for (const page of pages.all())
    edit(
      page.file,
      withCards(page, library.site.baseUrl, (path) => sumOf(path)?.slice(0, 8)),
    );
}

/** Draws what is not in the store, as many cards at once as there are processors. */
async function draw(
  wanted: ReadonlyMap<string, Card>,
  fonts: Fonts,
  store: Store,
  progress: Progress,
): Promise<Map<string, Uint8Array>> {
  const drawn = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const queue = [...wanted];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [path, card] = next;
      try {
        let png = store.get(card);
        if (!png) {
          png = await picture(await drawing(card, fonts));
          store.set(card, png);
        }
        drawn.set(path, png);
        progress(drawn.size, wanted.size);
      } catch (error) {
        if (!(error instanceof MissingGlyph)) throw error;
        problems.push({
          file: `page ${path.replace(/^\/cards\/|\.png$/g, '')}`,
          code: 'missing-glyph',
          what: `Its card would show an empty box: ${error.message}`,
          fix: 'Write it otherwise.',
        });
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (problems.length > 0) throw new ContentError(problems);
  return drawn;
}
