/** What only this page remembers, by key; null is what was forgotten. */
type Held = Map<string, string | null>;

// A page runs several scripts, each bundled by itself: they share this through the global object.
const shared = globalThis as { heldByPage?: Held };
shared.heldByPage ??= new Map();
const held = shared.heldByPage;

/**
 * Remembers on this device, and tells whether it could. A browser may refuse, as some do in private windows and for files, or have no
 * room left: then this page remembers, as long as it is open.
 */
export function remember(key: string, value: string): boolean {
  return change(key, value, () => localStorage.setItem(key, value));
}

export function forget(key: string): void {
  change(key, null, () => localStorage.removeItem(key));
}

function change(key: string, value: string | null, store: () => void): boolean {
  try {
    store();
    held.delete(key);
  } catch {
    held.set(key, value);
  }
  // Browsers tell the other windows only.
  dispatchEvent(new StorageEvent('storage', { key }));
  return !held.has(key);
}

export function recall(key: string): string | null {
  const here = held.get(key);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Whether what is remembered will be gone with this page. */
export function onlyHere(key: string): boolean {
  return held.has(key);
}

/** Reacts to what is remembered or forgotten, by this page or by another window of the site. */
export function onChange(watched: string, react: () => void): void {
  globalThis.addEventListener('storage', ({ key, isTrusted }: StorageEvent) => {
    // Without a key, everything was forgotten.
    if (key !== null && key !== watched) return;
    // What another window could keep comes after what this one could not.
    if (isTrusted) held.delete(watched);
    react();
  });
}
