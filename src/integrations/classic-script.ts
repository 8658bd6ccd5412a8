import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'lightningcss';
import { type Plugin, rolldown } from 'rolldown';

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
async function classicScript(file: string): Promise<{ code: string; modules: string[] }> {
  const bundle = await rolldown({
    input: file,
    plugins: [inlineStyles],
    // What a build says does not depend on how busy its machine is.
    checks: { pluginTimings: false },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  return { code: code.trim(), modules: moduleIds };
}

/** The scripts that a build has made for browsers. */
export class Scripts {
  /** The packages that they are made of. */
  readonly packages = new Set<string>();

  readonly #made = new Map<string, ReturnType<typeof classicScript>>();

  /** Each is made once. */
  async of(file: string): Promise<{ code: string; modules: string[] }> {
    const making = this.#made.get(file) ?? classicScript(file);
    this.#made.set(file, making);
    const script = await making;
    for (const module of script.modules) {
      const [, name] =
        /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)(?!.*node_modules)/.exec(module) ?? [];
      if (name) this.packages.add(name.replace('\\', '/'));
    }
    return script;
  }
}

/**
 * `import code from './x.ts?script'` gives the text of that script, for a page to carry inline. Astro's own `<script>`
 * would move what two scripts share into a module of its own.
 */
export function inlineScripts(scripts: Scripts): AstroIntegration {
  return {
    name: 'inline-scripts',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        const project = fileURLToPath(config.root);
        // While authors write, a script is made again when it has changed.
        const made = () => (command === 'build' ? scripts : new Scripts());
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'inline-scripts',
                async load(id) {
                  const [file, query] = id.split('?');
                  if (query !== 'script' || !file) return;
                  const { code, modules } = await made().of(file);
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
