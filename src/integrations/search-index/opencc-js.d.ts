declare module 'opencc-js' {
  type Locale = 'cn' | 't' | 'tw' | 'hk';
  /** A function that converts text between the Chinese scripts of two regions. */
  export function Converter(options: { from: Locale; to: Locale }): (text: string) => string;
}
