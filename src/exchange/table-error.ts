/** A table that cannot be read as one, or a cell that fits none. The message says what to do. */
export class TableError extends Error {
  override name = 'TableError';
}
