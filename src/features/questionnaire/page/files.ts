/** The file that the page loads with itself, by its plain name; the build puts the hash of its content into it. */
export const engineFile = '/share/questionnaire.js';
