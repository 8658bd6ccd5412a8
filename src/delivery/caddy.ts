import { langs } from '../i18n/languages.ts';
import { always, type Delivered, headersOf, policyOf } from './headers.ts';
import { type Kind, kinds, type Pattern } from './kinds.ts';
import { types } from './types.ts';

/** A site block for Caddy. `base` is the path that the site is published under; the files lie below it in `root` too. */
export function caddyfile(delivered: Delivered, base: string): string {
  const sections = kinds.map(({ kind, patterns }) => {
    const paths = patterns.map((pattern) => path(pattern, base)).join(' ');
    return `    @${kind} path ${paths}\n    header @${kind} {\n${fields(kind)}    }`;
  });
  const policies = [
    ...[...delivered.keys()].flatMap((file) =>
      [file, ...(file.endsWith('index.html') ? [file.replace(/index\.html$/, '')] : [])].map(
        (path): [string, string | undefined] => [base + path, policyOf(file, delivered)],
      ),
    ),
    [`${base}sw.js`, policyOf('sw.js', delivered)],
    ['default', policyOf('', delivered)],
  ];
  const endings = Object.entries(types).map(
    ([ending, type]) => `    @${ending} path *.${ending}
    header @${ending} Content-Type "${type}${/^text\/|xml$|json$/.test(type) ? '; charset=utf-8' : ''}"`,
  );
  return `# Made by the build, and fits this very build: its policies name the hashes of its scripts and styles.
:8080 {
  root * /srv/site
  map {path} {site_policy} {
${policies.map(([path, policy]) => `    ${path} "${policy}"`).join('\n')}
  }
  map {query} {site_asked} {
    "" ""
    default "?{query}"
  }
  route {
    header {
      Content-Security-Policy "{site_policy}"
${always.map(({ name, value }) => `      ${name} "${value}"`).join('\n')}
${fields('pages')}    }
${sections.reverse().join('\n')}
${endings.join('\n')}
    @served path ${base}_headers *.br *.gz
    error @served 404
    @unending {
      file {path}.html
      not path */
    }
    redir @unending {path}.html{site_asked} 301
    @unslashed {
      file {path}/index.html
      not path */
    }
    redir @unslashed {path}/{site_asked} 301
    file_server {
      precompressed br gzip
    }
  }
  handle_errors {
    @missing not path ${langs.map((lang) => `${base}${lang}/*`).join(' ')}
    route {
      rewrite @missing ${base}404.html
${langs.map((lang) => `      rewrite ${base}${lang}/* ${base}${lang}/404.html`).join('\n')}
      # The policy of the page that is shown, not of what was asked for.
      header {
        Content-Security-Policy "{site_policy}"
        Content-Type "text/html; charset=utf-8"
        -Cache-Control
      }
      file_server {
        precompressed br gzip
      }
    }
  }
}
`;
}

function fields(kind: Kind): string {
  // Said of every answer first, and taken back.
  const without = kind === 'printed' ? '      -Content-Security-Policy\n' : '';
  return `${without}${headersOf(kind)
    .map(({ name, value }) => `      ${name} "${value}"\n`)
    .join('')}`;
}

function path(pattern: Pattern, base: string): string {
  if ('file' in pattern) return base + pattern.file;
  if ('folder' in pattern) return `${base}${pattern.folder}/*`;
  return `*.${pattern.ending}`;
}
