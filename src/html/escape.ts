/** Text as it stands in an element. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text that is safe within a quoted attribute too, in HTML and XML. */
export function escapeQuoted(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
