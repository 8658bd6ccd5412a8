/** How Markdown is read, by the build and by the content rules alike. */
export const markdownFeatures = {
  // Authors write curly quotes and dashes themselves: the guesses are wrong in Chinese.
  smartPunctuation: false,
  // `## Heading {#id}`: anchors come from the author, never from translated text.
  headingAttributes: true,
} as const;
