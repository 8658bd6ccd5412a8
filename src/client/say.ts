/** How long it can be read, in milliseconds. */
const shownFor = 6_000;

let silence: ReturnType<typeof setTimeout> | undefined;

/** Says something at the foot of the window for a while, to screen readers too. */
export function say(text: string): void {
  const said = sayer();
  if (!said) return;
  said.textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => {
    // Another script of the page may have said something since.
    if (said.textContent === text) said.textContent = '';
  }, shownFor);
}

/** Says that a choice could not be kept on this device. */
export function sayUnkept(): void {
  say(sayer()?.dataset.unkept ?? '');
}

function sayer(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-said]');
}
