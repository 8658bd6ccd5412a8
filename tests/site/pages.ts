import { readdirSync, readFileSync } from 'node:fs';

/** Every page of `dist/`, copies to take away included, by its file. */
export const pages: ReadonlyMap<string, string> = new Map(
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(`dist/${file}`, 'utf8')]),
);
