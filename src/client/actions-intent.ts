import { markParameter } from './mark-parameter.ts';
import { ownScript } from './own-script.ts';

const intents = ['pointerover', 'focusin', 'click'];
const controls = '[data-share], .anchor, [data-anchor], a.term[href^="#"]';

/**
 * What copies, explains a term in place or marks words is loaded once the reader means to use it: pointer or focus on a
 * control, or an address with words to mark. A press that comes before the script is repeated for it. Without
 * JavaScript the links beside headings lead to their anchors, those of terms to the notes, and there are no buttons.
 */
export function loadActionsOnIntent(): void {
  const { actions } = document.body.dataset;
  if (!actions) return;
  const said = document.querySelector<HTMLElement>('[data-said]');
  let script: HTMLScriptElement | undefined;
  let pressed: HTMLElement | undefined;

  const load = () => {
    if (script) return;
    script = document.createElement('script');
    script.src = ownScript(actions);
    script.onload = () => {
      for (const intent of intents) removeEventListener(intent, wanted);
      pressed?.click();
    };
    script.onerror = () => {
      script?.remove();
      script = undefined;
      if (pressed?.matches('.term')) location.hash = (pressed as HTMLAnchorElement).hash;
      else if (pressed && said) said.textContent = said.dataset.said ?? '';
      pressed = undefined;
    };
    document.head.append(script);
  };
  const wanted = (event: Event) => {
    const control = (event.target as Element).closest<HTMLElement>(controls);
    if (!control) return;
    if (event.type === 'click') {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      if (ctrlKey || metaKey || shiftKey) return;
      pressed = control;
      // The note may yet open beside the word.
      if (control.matches('.term')) event.preventDefault();
    }
    load();
  };
  for (const intent of intents) addEventListener(intent, wanted);
  if (new URLSearchParams(location.search).has(markParameter)) load();
}
