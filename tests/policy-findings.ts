import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';

/** What Google’s evaluator says against a policy, but for one remark that holds for every site that has script files. */
export function findings(policy: string): string[] {
  return new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ directive, value }) => !(directive === 'script-src' && value === "'self'"))
    .map(({ severity, description }) => `${Severity[severity]}: ${description}`);
}
