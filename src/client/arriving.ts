/** Opens what folds the target of the address away; not every browser does so for an anchor. */
export function openTarget(): void {
  const open = () => {
    const target = document.querySelector(':target');
    const folded = () => target?.closest<HTMLDetailsElement>('details:not([open])');
    let fold = folded();
    if (!fold) return;
    for (; fold; fold = folded()) fold.open = true;
    target?.scrollIntoView();
  };
  for (const event of ['load', 'hashchange']) addEventListener(event, open);
}
