/** Gives the page styles that only what a script shows needs: they come with the script, and no page waits for them. */
export function addStyles(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}
