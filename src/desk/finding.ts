/** Something that an author should look at, and where. */
export interface Finding {
  /** Path from the project's root. */
  file: string;
  line?: number | undefined;
  what: string;
}

/** One heading of the desk. */
export interface Pile {
  title: string;
  about: string;
  findings: Finding[];
}
