import type { Chosen, Opened } from '../session/protocol.ts';
import type { Review } from './review.ts';
import type { Tables } from './tables.ts';

/** A file that is open; what was pasted came from no file and has no name. */
export interface Open {
  name: string;
  file: File | undefined;
  opened: Opened;
}

/** The work on its rows. */
export interface Work {
  chosen: Chosen;
  review: Review;
  tables: Tables;
}
