import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { kindsOf } from './kinds.ts';
import { langs } from './site.ts';

const fromDisk = (address: string) => pathToFileURL(`dist${address}`).href;
const places = [
  { name: 'from a server', at: (address: string) => address },
  { name: 'from disk', at: fromDisk },
];

/** What the browser refused on account of a policy, as it happens. */
function violationsOn(page: Page): string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/security policy|trusted ?types|refused to/i.test(message.text()))
      violations.push(`${page.url()}: ${message.text()}`);
  });
  return violations;
}

for (const lang of langs) {
  // On a server, every page is asked in every-page/.
  test(`from disk, no page of any kind of ${lang} asks for what its policy refuses`, async ({
    page,
  }) => {
    const violations = violationsOn(page);
    for (const address of kindsOf(lang)) await page.goto(fromDisk(address));
    expect(violations).toEqual([]);
  });
}

for (const { name, at } of places) {
  for (const lang of langs) {
    test(`${name}, search and the choice of colours work under the policy in ${lang}`, async ({
      page,
    }) => {
      const violations = violationsOn(page);
      await page.goto(at(`/${lang}/q/soc-types.html`));
      await page.locator('[data-scheme-choice] button[value=dark]').click();
      await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
      await page.locator('input[type=search]').pressSequentially('ISO 22301');
      await expect(
        page.locator('[data-search-state=done] a[data-search-result]').first(),
      ).toBeVisible();
      await page.locator('input[type=search]').press('Enter');
      await expect(page).toHaveURL(/search\.html\?q=/);
      expect(violations).toEqual([]);
    });
  }

  test(`${name}, what was slipped into a page does not run`, async ({ page }) => {
    await page.goto(at('/en/q/soc-types.html'));
    const refused = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        seen.push(effectiveDirective),
      );
      const attempt = (act: () => void) => {
        try {
          act();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const later = () => new Promise((done) => setTimeout(done));
      // What the protocol of the test evaluates itself may use eval.
      await later();
      const make = <K extends keyof HTMLElementTagNameMap>(tag: K) => document.createElement(tag);
      const ran = () => Reflect.set(globalThis, 'ran', true);
      Reflect.set(globalThis, 'run', ran);
      const markup = attempt(() => {
        document.body.innerHTML += '<img src="x" onerror="run()">';
      });
      const code = attempt(() => Reflect.get(globalThis, 'eval')('run()'));
      const timer = attempt(() => setTimeout('run()'));
      const text = attempt(() => {
        const script = make('script');
        script.textContent = 'run()';
        document.body.append(script);
      });
      const foreign = attempt(() => {
        make('script').src = 'https://else.example/x.js';
      });
      const policy = attempt(() =>
        Reflect.get(globalThis, 'trustedTypes').createPolicy('other', {}),
      );
      const button = make('button');
      const handler = attempt(() => button.setAttribute('onclick', 'run()'));
      document.body.append(button);
      button.click();
      const style = make('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
      const image = make('img');
      image.src = 'https://else.example/x.png';
      const base = make('base');
      base.href = 'https://else.example/';
      document.head.append(base);
      const sent = await fetch('https://else.example/').then(
        () => 'sent',
        () => 'refused',
      );
      await later();
      return {
        seen: [...new Set(seen)].sort(),
        ran: Reflect.has(globalThis, 'ran'),
        shown: getComputedStyle(document.body).display,
        base: document.baseURI === location.href,
        markup,
        code,
        timer,
        text,
        foreign,
        policy,
        handler,
        sent,
      };
    });
    expect(refused).toEqual({
      seen: [
        'base-uri',
        'connect-src',
        'img-src',
        'require-trusted-types-for',
        'style-src-elem',
        'trusted-types',
      ],
      ran: false,
      shown: 'block',
      base: true,
      sent: 'refused',
      markup: 'TypeError',
      code: 'EvalError',
      timer: 'TypeError',
      text: 'TypeError',
      foreign: 'TypeError',
      policy: 'TypeError',
      handler: 'TypeError',
    });
  });
}

test('script and handlers that stand in the markup itself do not run', async ({ page }) => {
  const violations = violationsOn(page);
  await page.route('**/soc-types.html', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '<main id="main">',
      `<main id="main"><script>ran = 1</script><img src="x" onerror="ran = 1"><style>body { display: none }</style>
       <p style="position: fixed">…</p><script src="https://else.example/x.js"></script><iframe src="/en/index.html"></iframe>`,
    );
    await route.fulfill({ response, body });
  });
  await page.goto('/en/q/soc-types.html', { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => Reflect.has(globalThis, 'ran'))).toBe(false);
  await expect(page.locator('body')).toBeVisible();
  expect(
    await page
      .locator('main > p')
      .first()
      .evaluate((p) => p.style.position),
  ).toBe('');
  for (const directive of ['script-src', 'style-src', 'frame-src', 'default-src'])
    expect(violations.join('\n')).toContain(directive);
  expect(violations).toHaveLength(6);
});
