import { forget, onlyHere, recall, remember } from '../memory.ts';

const key = 'searches';
const kept = 6;

/** The latest queries on this device, newest first. Storage may hold anything: only short texts are taken. */
export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(recall(key) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter((item) => typeof item === 'string' && item.length <= 100).slice(0, kept);
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  if (query === '' || query.length > 100) return;
  const others = recentQueries().filter((other) => other !== query);
  remember(key, JSON.stringify([query, ...others].slice(0, kept)));
}

/** Whether they will be gone with this page. */
export function queriesAreOnlyHere(): boolean {
  return onlyHere(key);
}

export function forgetQueries(): void {
  forget(key);
}
