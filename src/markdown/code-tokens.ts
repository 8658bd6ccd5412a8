import {
  codeToHast,
  createCssVariablesTheme,
  createHighlighter,
  type LanguageRegistration,
  type ShikiTransformer,
} from 'shiki';

/** Colours are CSS variables, so one highlight pass serves light and dark. */
const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: '--code-' });

/** Replaces Shiki's inline styles with classes: a strict `style-src` blocks `style` attributes. */
const stylesToClasses: ShikiTransformer = {
  name: 'styles-to-classes',
  pre(node) {
    delete node.properties.style;
    node.properties.tabindex = '0';
  },
  span(node) {
    const token = /--code-token-([\w-]+)/.exec(String(node.properties.style ?? ''))?.[1];
    delete node.properties.style;
    if (token) node.properties.class = `code-${token}`;
  },
};

/** The notation of the conventions page: `[a | b]` optional, `{a | b}` required, `<word>` a parameter. */
const commandLine: LanguageRegistration = {
  name: 'command-line',
  scopeName: 'source.command-line',
  patterns: [
    { match: '[\\[\\]{}|]', name: 'keyword.operator' },
    { match: '<[^>]+>', name: 'variable.parameter' },
    { match: '(?<=[\\s\\[{|])--?[\\w-]+', name: 'constant.other' },
    { match: '^\\S+', name: 'entity.name.function' },
  ],
  repository: {},
};

/** Highlights one code block of Markdown and returns its `<pre>` element. Throws on a language Shiki does not know. */
export async function highlightCode(code: string, lang: string) {
  const root = await codeToHast(code, { lang, theme, transformers: [stylesToClasses] });
  const [pre] = root.children;
  if (pre?.type !== 'element') throw new Error(`Shiki returned no element for a "${lang}" block.`);
  return pre;
}

const commandHighlighter = createHighlighter({ themes: [theme], langs: [commandLine] });

/** Highlights a command line in the notation of the conventions page; returns HTML. */
export async function highlightCommand(line: string): Promise<string> {
  const highlighter = await commandHighlighter;
  return highlighter.codeToHtml(line, {
    lang: commandLine.name,
    theme: 'tokens',
    transformers: [stylesToClasses],
  });
}
