/** The text of a browser script and all it imports (src/integrations/classic-script.ts). */
declare module '*?script' {
  const code: string;
  export default code;
}
