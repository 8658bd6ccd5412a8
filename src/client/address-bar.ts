/**
 * Changes the address without loading it, and tells whether the browser allowed it: some refuse on file:, or when it is done too often
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#can-have-its-url-rewritten).
 */
export function changeAddress(
  how: 'replaceState' | 'pushState',
  address: string | URL,
  state: unknown = history.state,
): boolean {
  try {
    history[how](state, '', address);
    return true;
  } catch {
    return false;
  }
}
