import { ownScript } from './own-script.ts';

const intents = ['pointerover', 'focusin', 'click'];

/**
 * Copying is loaded once the reader means to copy: pointer or focus on a control. A press that comes before its script
 * is repeated for it. Without JavaScript the links beside headings lead to their anchors, and there are no buttons.
 */
export function loadSharingOnIntent(): void {
  const bars = document.querySelectorAll<HTMLElement>('[data-share-bar]');
  const said = document.querySelector<HTMLElement>('[data-said]');
  let script: HTMLScriptElement | undefined;
  let pressed: HTMLElement | undefined;

  const load = ({ target, type }: Event) => {
    const control = (target as Element).closest<HTMLElement>(
      '[data-share], .anchor, [data-anchor]',
    );
    if (!control) return;
    if (type === 'click') pressed = control;
    if (script) return;
    script = document.createElement('script');
    script.src = ownScript(document.body.dataset.share ?? '');
    script.onload = () => {
      for (const intent of intents) removeEventListener(intent, load);
      pressed?.click();
    };
    script.onerror = () => {
      script?.remove();
      script = undefined;
      if (pressed && said) said.textContent = said.dataset.said ?? '';
    };
    document.head.append(script);
  };
  if (!document.body.dataset.share) return;
  for (const bar of bars) bar.hidden = false;
  for (const intent of intents) addEventListener(intent, load);
}
