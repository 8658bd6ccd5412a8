import type { Problem } from '../files/problem.ts';

/**
 * Problems as workflow commands, by which GitHub shows each at its line; nothing where no workflow runs.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function annotations(problems: readonly Problem[], kind: 'error' | 'warning'): string[] {
  if (process.env.GITHUB_ACTIONS !== 'true') return [];
  return problems.map(({ file, line, code, what, fix }) => {
    // A page that is built is no file of the repository.
    const place = file.includes(' ') ? {} : { file, line };
    const properties = Object.entries({ ...place, title: code })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${kind} ${properties.join(',')}::${data(`${what} ${fix}`)}`;
  });
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
