import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError, type Problem } from '../../content/problem.ts';
import { sha256 } from '../../sha256.ts';
import { afterBuild } from '../built/index.ts';
import type { LeftOut } from '../left-out.ts';
import type { Card } from './card.ts';
import { cardFor, cardsOf } from './contents.ts';
import { picture } from './drawing.ts';
import { Fonts, fontFolders } from './fonts.ts';
import { MissingGlyph } from './glyphs.ts';
import { previewOf, withCards } from './pages.ts';
import { fingerprint, Store } from './store.ts';

/** Draws the pictures that previews show of every question, topic, chapter and page. Must come before `copies`. */
export function cards(leftOut: LeftOut): AstroIntegration {
  return afterBuild('cards', async ({ config, project, library, pages, write }, logger) => {
    const { baseUrl } = library.site;
    const wanted = cardsOf(library);
    for (const page of pages.all()) {
      const preview = previewOf(page, baseUrl);
      if (preview && !wanted.has(preview.card)) wanted.set(preview.card, cardFor(preview, library));
    }

    const { folders, missing } = fontFolders(project);
    const store = new Store(
      fileURLToPath(new URL('./cards/', config.cacheDir)),
      fingerprint(project),
    );
    const drawn =
      missing.length === 0
        ? await draw(wanted, new Fonts(folders), store)
        : new Map<string, Uint8Array>();
    if (missing.length > 0) {
      leftOut.note(
        'the cards of shared links',
        `for ${missing.join(' and ')} cannot be found`,
        'Run: npm ci',
      );
    }
    const sums = new Map<string, string>();
    for (const [path, png] of drawn) {
      await write(path, png);
      sums.set(path, sha256(png).slice(0, 8));
    }
    for (const page of pages.all()) await write(page.file, withCards(page, baseUrl, sums));
    logger.info(`${drawn.size} cards.`);
  });
}

/** Draws what is not in the store, as many cards at once as there are processors. */
async function draw(
  wanted: ReadonlyMap<string, Card>,
  fonts: Fonts,
  store: Store,
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
          png = await picture(card, fonts);
          store.set(card, png);
        }
        drawn.set(path, png);
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
