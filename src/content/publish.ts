/** Fields that never leave `content/`, in whatever record they stand. */
export const kept: ReadonlySet<string> = new Set(['internal', 'differs', 'translates']);

/** The same value without what is for colleagues only. */
export function published<T>(value: T): T {
  return without(value, kept);
}

/** The same value without the fields of these names, at every depth. */
export function without<T>(value: T, fields: ReadonlySet<string>): T {
  if (Array.isArray(value)) return value.map((item) => without(item, fields)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !fields.has(field))
      .map(([field, inner]) => [field, without(inner, fields)]),
  ) as T;
}
