import { changeAddress } from '../address-bar.ts';

/** As much of a query as an address carries. */
const longest = 400;

/**
 * The query in the address of the search page, which can be shared at any time. What is being typed replaces itself there; a query
 * that the reader has sent, arrived with or gone on from keeps its place in the history, so that Back and Forward lead to it.
 */
export class QueryHistory {
  /** Whether the browser refused the last change, so that the address no longer says what was typed. */
  #behind = false;

  /** `came` is told the query when the reader goes back or forward to it. */
  constructor(came: (query: string) => void) {
    addEventListener('popstate', () => {
      if (!this.#behind) came(queryIn(location.href));
    });
  }

  typing(query: string): void {
    if (isAsked(query)) return;
    // An address that came from elsewhere has no state.
    const typed = queryIn(location.href) === '' || history.state?.typing === true;
    const how = typed ? 'replaceState' : 'pushState';
    this.#behind = !changeAddress(how, addressOf(query), { typing: true });
  }

  /** Where the browser lets no script change the address, the page is opened anew with the query. */
  sent(query: string): void {
    if (isAsked(query)) this.goneOn();
    else if (!changeAddress('pushState', addressOf(query), { typing: false }))
      location.href = addressOf(query);
  }

  /** The reader leaves for a result: what is typed after he comes back stands beside the query, not in its place. */
  goneOn(): void {
    changeAddress('replaceState', location.href, { typing: false });
  }
}

function isAsked(query: string): boolean {
  return queryIn(addressOf(query)) === queryIn(location.href);
}

function queryIn(address: string): string {
  return new URL(address).searchParams.get('q')?.trim() ?? '';
}

function addressOf(query: string): string {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query.slice(0, longest));
  return address.href;
}
