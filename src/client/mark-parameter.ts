/** The part of an address that tells a page which words to mark. */
export const markParameter = 'mark';
