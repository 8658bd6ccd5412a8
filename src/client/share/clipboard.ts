import type { Copy } from './citation.ts';

/** What is said where the text has to be copied by hand. */
interface Words {
  refused: string;
  close: string;
}

/** Puts a copy on the clipboard; where the browser refuses, shows the text to be copied by hand. */
export async function toClipboard(copy: Copy, t: Words): Promise<boolean> {
  const done = (await byPermission(copy)) || byCommand(copy);
  if (!done) offerText(copy.text, t);
  return done;
}

async function byPermission({ text, html }: Copy): Promise<boolean> {
  try {
    if (html && 'ClipboardItem' in globalThis) {
      const item = new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([markup(html)], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
    } else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The old way, which works where a page has no permission to ask for: on plain http. */
function byCommand({ text, html }: Copy): boolean {
  let put = false;
  const listen = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html) event.clipboardData?.setData('text/html', markup(html));
    event.preventDefault();
    put = true;
  };
  document.addEventListener('copy', listen);
  try {
    return document.execCommand('copy') && put;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', listen);
  }
}

function markup(node: Node): string {
  const holder = document.createElement('div');
  holder.append(node.cloneNode(true));
  return holder.innerHTML;
}

function offerText(text: string, t: Words): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'to-copy';
  const label = document.createElement('label');
  label.textContent = t.refused;
  const area = document.createElement('textarea');
  area.readOnly = true;
  area.value = text;
  label.append(area);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = t.close;
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(label, close);
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
  area.select();
}
