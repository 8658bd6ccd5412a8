import type { Delivered } from '../../delivery/headers.ts';
import { type Ingredients, policyFor, policyText } from '../../delivery/policy.ts';
import { ContentError, type Problem } from '../../files/problem.ts';
import { attribute } from '../../html/parse.ts';
import type { Page } from '../built/pages.ts';
import { ingredientsOf } from '../policy/ingredients.ts';
import { policyMeta } from '../policy/insert.ts';

/** What the finished pages are made of. Throws where a page no longer is what its policy allows. */
export function deliveredOf(pages: Iterable<Page>): Delivered {
  const found = new Map<string, Ingredients>();
  const problems: Problem[] = [];
  for (const page of pages) {
    const { file, elements } = page;
    page.release();
    const ingredients = ingredientsOf(elements);
    found.set(file, ingredients);
    const policies = elements.filter(policyMeta).map((meta) => attribute(meta, 'content'));
    if (policies.length !== 1 || policies[0] !== policyText(policyFor(ingredients)))
      problems.push({
        file: `page ${file}`,
        code: 'stale-policy',
        what: 'Its policy does not allow what it holds: it was changed after the policy was made.',
        fix: 'Change it in the phase “edit”, before the step “policy” (src/build/pipeline.ts).',
      });
  }
  if (problems.length > 0) throw new ContentError(problems);
  return found;
}
