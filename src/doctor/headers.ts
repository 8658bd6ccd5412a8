import { always, headersOf, policyOf } from '../delivery/headers.ts';
import { kindOf } from '../delivery/kinds.ts';
import { isText, types } from '../delivery/types.ts';
import { elementsOf, parsePage } from '../html/parse.ts';
import { ingredientsOf } from '../integrations/policy/ingredients.ts';
import type { Answer } from './copy.ts';
import type { Findings } from './finding.ts';
import { faultsOfPolicy } from './policy.ts';

const how =
  'Use the configuration in dist-server/ or dist/_headers of this very build; docs/deploy.md says how.';

/** Compares what a served file was sent with to what `src/delivery/` says of it. */
export function checkHeaders(file: string, { headers, body }: Answer, found: Findings): void {
  const add = (what: string, level: 'fault' | 'note' = 'fault') =>
    found.add({ check: 'headers', level, what, fix: how, files: [file] });

  for (const { name, value } of [...always, ...headersOf(kindOf(file))]) {
    const sent = headers.get(name);
    if (sent === null) add(`${name} is missing; it should be “${value}”.`);
    else if (plain(sent) !== plain(value)) add(`${name} is “${sent}”; it should be “${value}”.`);
  }

  const type = types[file.split('.').at(-1) ?? ''];
  const sentType = headers.get('content-type')?.split(';')[0]?.trim();
  if (type && sentType !== type)
    add(`Content-Type is “${sentType ?? ''}”; it should be “${type}”.`);

  const own = policyOf(file, madeOf(file, body));
  const policy = headers.get('content-security-policy');
  if (own && policy === null) add('Content-Security-Policy is missing.');
  else if (own && policy) for (const fault of faultsOfPolicy(own, policy)) add(fault);

  if (isText(file) && body.length > 10_000 && !headers.has('content-encoding'))
    add('Sent without compression.', 'note');
}

function madeOf(file: string, body: Buffer) {
  if (!file.endsWith('.html')) return new Map();
  return new Map([[file, ingredientsOf(elementsOf(parsePage(body.toString('utf8'))))]]);
}

const plain = (value: string) => value.toLowerCase().replace(/\s+/g, '');
