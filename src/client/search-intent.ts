import { ownScript } from './own-script.ts';
import { focusByShortcut } from './search-shortcut.ts';

/**
 * The index is asked for so much later, in milliseconds, that it comes right behind the search and does not slow it.
 */
const afterwards = 140;

/** How long the search may take to come, in milliseconds, before the reader is told. */
const patience = 20_000;

/**
 * Nothing of search is loaded before the reader means to search: pointer or focus on the box, `/`, Ctrl+K or
 * Cmd+K, or an address with a query. Where JavaScript is off, the form leads to the search page and its topic list.
 */
export function loadSearchOnIntent(): void {
  const box = document.querySelector<HTMLElement>('site-search');
  const input = box?.querySelector('input');
  const form = box?.querySelector('form');
  const panel = document.querySelector<HTMLElement>('.search-panel');
  const list = document.querySelector<HTMLElement>('[data-search-results]');
  if (!box || !input || !form || !panel || !list) return;
  const onPage = panel.matches('.on-page');
  let script: HTMLScriptElement | undefined;

  const state = (name: string) => {
    list.dataset.searchState = name;
    // Said by the page itself: the script that would say it has not arrived.
    for (const part of panel.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = part.dataset.when !== name;
    }
  };

  const failed = () => {
    script?.remove();
    script = undefined;
    panel.hidden = false;
    list.replaceChildren();
    state('error');
  };

  const load = () => {
    if (script) return;
    script = document.createElement('script');
    script.src = ownScript(box.dataset.script ?? '');
    const late = setTimeout(failed, patience);
    // A file that was cut short loads, and does nothing.
    script.onload = script.onerror = () => {
      clearTimeout(late);
      if (!('open' in box.dataset)) failed();
    };
    document.head.append(script);
    setTimeout(() => {
      const index = document.createElement('link');
      index.rel = 'preload';
      index.as = 'script';
      index.href = box.dataset.index ?? '';
      document.head.append(index);
    }, afterwards);
  };
  const waiting = () => {
    load();
    if (input.value.trim() !== '' && list.dataset.searchState === 'idle') {
      panel.hidden = false;
      state('loading');
    }
  };

  if (onPage) input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') waiting();
  if (onPage) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // For the search, which may not be there yet.
      box.dataset.sent = input.value.trim();
    });
  }

  input.addEventListener('pointerenter', load);
  input.addEventListener('focus', load);
  input.addEventListener('input', waiting);
  panel.querySelector('[data-search-retry]')?.addEventListener('click', () => {
    list.dataset.searchState = 'idle';
    waiting();
  });
  focusByShortcut(input);
}
