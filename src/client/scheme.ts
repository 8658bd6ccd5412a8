import { forget, onChange, recall, remember } from './memory.ts';
import { sayUnkept } from './say.ts';

const key = 'scheme';

/** The colour scheme that the reader chose on this device; nothing where the system's is followed. */
export function chosenScheme(): 'light' | 'dark' | undefined {
  const chosen = recall(key);
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined;
}

/** Puts the chosen scheme on the page. */
export function applyScheme(): void {
  const { dataset } = document.documentElement;
  const chosen = chosenScheme();
  if (chosen) dataset.scheme = chosen;
  else delete dataset.scheme;
}

/** Lets the reader choose: light, dark, or as the system has it. */
export function offerSchemes(): void {
  const choice = document.querySelector<HTMLElement>('[data-scheme-choice]');
  if (!choice) return;
  const show = () => {
    applyScheme();
    for (const button of choice.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.value === (chosenScheme() ?? '')));
    }
  };
  choice.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (!button) return;
    if (button.value === '') forget(key);
    else if (!remember(key, button.value)) sayUnkept();
  });
  onChange(key, show);
  show();
}
