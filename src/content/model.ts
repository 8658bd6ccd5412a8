import type { Lang } from '../i18n/languages.ts';
import type { Annotation } from '../schema/annotation.ts';
import type { Answer, PageText } from '../schema/answer.ts';
import type { Brand } from '../schema/brand.ts';
import type { Clause } from '../schema/clause.ts';
import type {
  CertificationStep,
  DocumentRecord,
  Gap,
  GapGroup,
  Product,
  SocReport,
  Standard,
  System,
} from '../schema/facts.ts';
import type { Term } from '../schema/glossary.ts';
import type { HomePick } from '../schema/home.ts';
import type { Moved } from '../schema/moved.ts';
import type { LifeEntry, LogStation, MovementNode } from '../schema/privacy.ts';
import type { Promised } from '../schema/promise.ts';
import type { PageKind } from '../schema/question.ts';
import type { Responsibilities } from '../schema/responsibility.ts';
import type { Need, Scheme } from '../schema/scheme.ts';
import type { Site, Source, Topic } from '../schema/site.ts';
import type { Role } from '../schema/standing.ts';
import type { Asked, Localized } from '../schema/text.ts';
import type { Update } from '../schema/update.ts';
import type { Named } from './contracts.ts';
import type { Standing } from './standing.ts';

/** A source document and the place in it. */
export interface Provenance {
  source: Source;
  section: Localized;
}

export interface Question {
  id: string;
  topic: Topic;
  /** Its number as printed: the topic's place, a point, its place within the topic. */
  number: string;
  standard?: Standard | undefined;
  sources: Provenance[];
  related: string[];
  clauses: string[];
  documents: PublishedDocument[];
  annotations: Annotation[];
  standing: Standing;
  text: Record<Lang, Answer>;
}

export interface Page {
  id: string;
  kind: PageKind;
  sources: Provenance[];
  related: string[];
  documents: PublishedDocument[];
  annotations: Annotation[];
  standing: Standing;
  text: Record<Lang, PageText>;
}

/** A document record; one with a file knows the file's size in bytes and its SHA-256 in hexadecimal. */
export interface PublishedDocument extends DocumentRecord {
  published?: { path: string; bytes: number; sha256: string } | undefined;
}

/** A clause with what names it. */
export type NamedClause = Clause & Named;

/** A chapter of a contract, with what names it. */
export interface NamedChapter extends Named {
  /** The id of the page that shows it. */
  contract: string;
  title: Localized;
  clauses: NamedClause[];
}

/** Everything `content/` says, joined and sorted: what pages are made from. */
export interface Library {
  site: Site;
  /** Left out where the site looks as the house has it. */
  brand?: Brand | undefined;
  sources: Source[];
  /** Those that have an answer or a scheme, in the order shown. */
  topics: Topic[];
  questions: Question[];
  pages: Page[];
  /** Of all contracts, one after the other. */
  chapters: NamedChapter[];
  glossary: Term[];
  /** Newest first, those without a date last. */
  annotations: Annotation[];
  /** In the order shown. */
  gapGroups: GapGroup[];
  gaps: Gap[];
  /** Words that ask for the same. */
  synonyms: Asked[];
  /** Published pages and anchors that are no longer where they were. */
  moved: Moved[];
  systems: System[];
  socReports: SocReport[];
  standards: Standard[];
  certificationSteps: CertificationStep[];
  schemes: Scheme[];
  needs: Need[];
  products: Product[];
  documents: PublishedDocument[];
  roles: Role[];
  /** Newest first. */
  updates: Update[];
  /** What the home page shows of each topic and of the terms, in order. */
  home: HomePick[];
  dataLife: LifeEntry[];
  logPath: LogStation[];
  dataMovement: MovementNode[];
  promises: Promised[];
  responsibilities: Responsibilities[];
}
