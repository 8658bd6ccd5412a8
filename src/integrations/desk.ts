import type { AstroIntegration } from 'astro';

/** Serves the author's desk at `/desk.html` while authors write; a build does not know it. */
export function desk(): AstroIntegration {
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/desk.html', entrypoint: './src/desk/desk.astro' });
      },
    },
  };
}
