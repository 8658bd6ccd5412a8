/** Fields that never leave `content/`, in whatever record they stand. */
export const kept: ReadonlySet<string> = new Set(['internal', 'differs', 'translates']);

/** The same value without what is for colleagues only. */
export function published<T>(value: T): T {
  if (Array.isArray(value)) return value.map(published) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !kept.has(field))
      .map(([field, inner]) => [field, published(inner)]),
  ) as T;
}
