import type { Colours } from '../../features/brand/theme.ts';
import type { Lang } from '../../i18n/languages.ts';

/** What a card says: everything it is drawn from. */
export interface Card {
  lang: Lang;
  provider: string;
  /** The site's own name. */
  site: string;
  /** The topic or part of the site that it belongs to. */
  topic: string;
  /** The number of a question, topic or chapter. */
  number: string;
  title: string;
  /** What the text below the title is called; empty where that needs no name. */
  label: string;
  /** Paragraphs: a short answer, a summary or a list of contents. */
  text: readonly string[];
  /** As of when it holds. */
  foot: string;
  /** Where the content names colours of its own. */
  colours?: Colours;
}
