import { inEach, type Lang, original } from '../i18n/languages.ts';
import type { Replaced, Review, Role, Status } from '../schema/standing.ts';
import type { Localized } from '../schema/text.ts';
import type { PageFolder, QuestionFolder } from './manuscript.ts';
import { published } from './publish.ts';
import { textHash } from './text-hash.ts';

/** How far an answer can be relied on, and who sees to it. */
export interface Standing {
  /** Days of the sources the answer is drawn from, oldest first. */
  asOf: string[];
  status: Status;
  statusNote?: Localized | undefined;
  replaced: Replaced[];
  owner: Role;
  /** Oldest first; the last is the one that counts. */
  reviews: [Review, ...Review[]];
  reviewBy: string;
  visibility: 'public' | 'internal';
  draft: boolean;
  /** Whether the text of a language still says what the original says now. */
  confirmed: Record<Lang, boolean>;
}

export function standingOf(
  { facts, texts }: QuestionFolder | PageFolder,
  owner: Role,
  sourceDays: readonly string[],
): Standing {
  const { status, statusNote, replaced, reviews, reviewBy, visibility, draft } = published(
    facts.data,
  );
  return {
    asOf: [...new Set(sourceDays)].sort(),
    status,
    statusNote,
    replaced,
    owner,
    // The schema asks for one review at least.
    reviews: reviews as [Review, ...Review[]],
    reviewBy,
    visibility,
    draft,
    confirmed: inEach(
      (lang) => lang === original || texts[lang].data.translates === textHash(texts[original]),
    ),
  };
}
