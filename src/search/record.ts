/** One thing that can be found. */
export interface SearchRecord {
  /** The id of the question or page it stands on. */
  id: string;
  kind: 'question' | 'page' | 'chapter' | 'clause' | 'term' | 'gap';
  /** Root-relative, with its anchor. */
  url: string;
  title: string;
  /** The short answer or definition; empty where there is none. */
  answer: string;
  /** Where it stands, from the outermost: topic or page, chapter. */
  where: string[];
  /** Its printed number, where it has one. */
  number: string;
  /** Its whole text, the title and the short answer aside; empty while only the catalogue is there. */
  text: string;
}
