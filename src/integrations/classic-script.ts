import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';

/** The packages that the scripts made so far are made of. */
export const bundledPackages = new Set<string>();

/** A browser script and all it imports as one classic script: browsers refuse modules on file:. */
export async function classicScript(file: string): Promise<{ code: string; modules: string[] }> {
  const bundle = await rolldown({ input: file });
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
