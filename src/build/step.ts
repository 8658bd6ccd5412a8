import type { Library } from '../content/library.ts';
import type { Pages } from '../integrations/built/pages.ts';
import type { Scripts } from '../integrations/classic-script.ts';
import type { Compressor } from '../integrations/delivery/compress.ts';
import type { LeftOut } from '../integrations/left-out.ts';
import type { Kept } from './kept.ts';

/**
 * What a build goes through, in this order. `read`: what is made from pages as Astro wrote them. `edit`: what changes pages.
 * `freeze`: pages are final. `derive`: what is made from the finished site. `ship`: what servers need, and the switch.
 */
export const phases = ['read', 'edit', 'freeze', 'derive', 'ship'] as const;

/** A build whose pages Astro has written, as a step sees it. */
export interface Build {
  /** The folder of the project. */
  project: string;
  /** The folder that is built. */
  root: string;
  /** A folder for what may save work in the next build, and may be lost. */
  cache: string;
  library: Library;
  pages: Pages;
  /** The scripts that browsers get. */
  scripts: Scripts;
  compressor: Compressor;
  /** What earlier builds have worked out. */
  kept: Kept;
  /** What the build does without. */
  leftOut: LeftOut;
  /** Puts a file that is no page into the build, by its address or its path below `root`. */
  write(address: string, content: string | Uint8Array): Promise<void>;
  /** Takes a file away that is no page. */
  remove(address: string): Promise<void>;
  /** The SHA-256 of a file that a step wrote, in hexadecimal; undefined where none has. */
  sumOf(address: string): string | undefined;
}

/** The same, whose pages may still be changed. */
export interface Editing extends Build {
  /** Gives a page, by its address or its path, a new text; each later step reads that. */
  edit(address: string, html: string): void;
}

/** A build whose pages are to be final. */
export interface Freezing extends Build {
  freeze(): Promise<void>;
}

/** Tells that so many of so many parts are done. */
export type Progress = (done: number, of: number) => void;

interface Described {
  name: string;
  /** What the step does and why it stands where it stands, as one sentence. */
  does: string;
  /** What it needs. */
  reads: readonly string[];
  /** The files it makes, and `pages` where it changes them. */
  writes: readonly string[];
}

/** Works on a build without changing pages. A function that edits does not fit here: the compiler refuses it. */
interface Step extends Described {
  phase: 'read' | 'derive' | 'ship';
  run: (build: Build, progress: Progress) => void | Promise<void>;
}

/** Changes pages. */
interface EditingStep extends Described {
  phase: 'edit';
  run: (build: Editing, progress: Progress) => void | Promise<void>;
}

/** Ends all changes of pages. */
interface FreezingStep extends Described {
  phase: 'freeze';
  run: (build: Freezing, progress: Progress) => void | Promise<void>;
}

/** Writes into pages what is known only once all others are final; nothing else is made of these. */
interface FinishingStep extends Described {
  phase: 'derive';
  /** The pages that stay open for it, by address. */
  finishes: () => readonly string[];
  run: (build: Editing, progress: Progress) => void | Promise<void>;
}

export type AnyStep = Step | EditingStep | FreezingStep | FinishingStep;
