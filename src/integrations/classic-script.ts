import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'lightningcss';
import { type Plugin, rolldown } from 'rolldown';

/** The packages that the scripts made so far are made of. */
export const bundledPackages = new Set<string>();

/** `import styles from './x.css?inline'` gives the text of that sheet, as it does in Vite. */
const inlineStyles: Plugin = {
  name: 'inline-styles',
  async load(id) {
    const [filename, query] = id.split('?');
    if (query !== 'inline' || !filename) return;
    const { code } = transform({ filename, code: await readFile(filename), minify: true });
    return { code: `export default ${JSON.stringify(code.toString())};`, moduleType: 'js' };
  },
};

/** A browser script and all it imports as one classic script: browsers refuse modules on file:. */
export async function classicScript(file: string): Promise<{ code: string; modules: string[] }> {
  const bundle = await rolldown({ input: file, plugins: [inlineStyles] });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  for (const module of moduleIds) {
    const [, name] =
      /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)(?!.*node_modules)/.exec(module) ?? [];
    if (name) bundledPackages.add(name.replace('\\', '/'));
  }
  return { code: code.trim(), modules: moduleIds };
}

/**
 * `import code from './x.ts?script'` gives the text of that script, for a page to carry inline. Astro's own `<script>`
 * would move what two scripts share into a module of its own.
 */
export function inlineScripts(): AstroIntegration {
  return {
    name: 'inline-scripts',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const project = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'inline-scripts',
                async load(id) {
                  const [file, query] = id.split('?');
                  if (query !== 'script' || !file) return;
                  const { code, modules } = await classicScript(file);
                  for (const module of modules)
                    if (module.startsWith(project)) this.addWatchFile(module);
                  return `export default ${JSON.stringify(code.replaceAll('</script', '<\\/script'))};`;
                },
              },
            ],
          },
        });
      },
    },
  };
}
