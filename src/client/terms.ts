import styles from '../styles/term-note.css?inline';
import { addStyles } from './add-styles.ts';

/**
 * Shows the note on a term beside the word. It stays until Escape, a click elsewhere or the next term, and can be reached
 * with pointer, finger and keyboard alike. Without this script the link leads to the note at the end of the page.
 */
export function showTermsInPlace(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  let note: HTMLElement | undefined;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.term[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const entry = document.getElementById(link.hash.slice(1));
    if (!entry?.closest('.term-notes')) return;
    event.preventDefault();
    if (!note) {
      addStyles(styles);
      note = document.createElement('div');
      note.className = 'term-note';
      note.popover = 'auto';
      note.tabIndex = -1;
      note.setAttribute('role', 'note');
      document.querySelector('main')?.append(note);
    }
    const list = document.createElement('dl');
    const copy = entry.cloneNode(true) as HTMLElement;
    copy.removeAttribute('id');
    list.append(copy);
    note.replaceChildren(list);
    note.hidePopover();
    note.showPopover({ source: link });
    // What has opened is read out, and Escape leads back to the word.
    note.focus();
  });
}
