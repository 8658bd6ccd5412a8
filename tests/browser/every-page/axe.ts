import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that come out otherwise in other colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands: the rule, and the elements that break it. */
export function violations(page: Page, { colours = true } = {}): Promise<string[]> {
  return told(
    new AxeBuilder({ page })
      .options({
        resultTypes: ['violations'],
        rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: colours } },
      })
      .withTags(rules),
  );
}

/** The same of colours alone: on a page that was looked at before, and now has others. */
export function violationsOfColours(page: Page): Promise<string[]> {
  return told(
    new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withRules(ofColours),
  );
}

async function told(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
