/** An answer as it is quoted elsewhere. All texts are those of its page. */
export interface Citation {
  question: string;
  answer: string;
  /** What the page warns of: that the answer is superseded, overdue for review and the like. */
  warnings: string[];
  /** The day by which the answer is to be reviewed; whether it has passed is for the reader's clock to say. Empty where there is none. */
  reviewBy: string;
  /** Title, section and version of each source. */
  sources: string[];
  /** As `YYYY-MM-DD`. */
  asOf: string[];
}
