import type { Lang } from './languages.ts';

/** The words of the page on machine-readable formats, and of the files themselves. */
const zh = {
  title: '机器可读格式',
  lead: '同样的答案，供程序、脚本和语言模型读取。每个文件都由网页所用的同一份内容生成，不需要登记，也没有访问密钥。',
  json: '全部答案（JSON）',
  jsonText:
    '一种语言的全部问答、条款、术语、此后变化和未回答的事项。version是格式的版本：增加字段时第二位数字加一，删除字段或改变含义时第一位加一。',
  schema: 'JSON Schema',
  schemaText: '上述文件的结构（2020-12草案），每次构建都按它核对。',
  markdown: '每页的Markdown',
  markdownText:
    '把网页地址结尾的.html换成.md即可。开头是标题、地址和语言，小标题带固定锚点，表格为GFM写法，链接指向别页的Markdown。例如：',
  thisPage: '本页的Markdown',
  feeds: '更新订阅（Atom、JSON Feed）',
  feedsText: '答案有实质变化时各添一条，分全站和各主题。',
  llms: '给语言模型的目录',
  llmsText: '每一问及其简答，附Markdown地址，格式见llmstxt.org。',
  llmsFull: '全部正文，一个文件',
  /** `languages`: their names, in the order of the file. */
  llmsFullText: (languages: readonly string[]) =>
    languages.length > 1
      ? `所有问答和文件的Markdown依次相接，先${languages.join('，后')}。`
      : '所有问答和文件的Markdown依次相接。',
  forModels:
    '简答可以单独引用；引用时请保留“截至”日期和出处。“不能证明”与“未载明”是答案的一部分，不要据来源没有说的事项作推断。',
  security: '安全联系方式',
  securityText: (day: string) =>
    `发现本站的安全问题，按这个文件里的方式联系（RFC 9116）；内容有效至${day}。`,
  use: '怎样引用',
  useText:
    '答案的id和地址永不改变。每条答案注明来源、版本和章节；日期一律为来源或核对的日期，不是今天。展示一个答案时，请同时给出简答、“截至”日期和地址。',
  none: '没有提供的格式',
  noOscal:
    'OSCAL：没有提供。组件定义要求每条陈述对应一个控制措施编号，整句的答案里没有这种编号，不能编造；而且用来校验的NIST官方模式没有npm软件包，无法在每次构建时核对。',
};

const en: typeof zh = {
  title: 'Machine-readable formats',
  lead: 'The same answers for programs, scripts and language models. Each file is made from the content that the pages are made from; there is nothing to register for and no key.',
  json: 'All answers (JSON)',
  jsonText:
    'Every question, clause, term, later change and open point in one language. The field “version” is that of the format: its second number grows when fields are added, its first when one is removed or changes its meaning.',
  schema: 'JSON Schema',
  schemaText: 'The structure of those files (draft 2020-12); every build checks them against it.',
  markdown: 'Markdown of each page',
  markdownText:
    'Put .md in place of .html at the end of a page’s address. The file begins with title, address and language; headings keep their anchors, tables are GFM, and links lead to the Markdown of other pages. For example:',
  thisPage: 'This page as Markdown',
  feeds: 'Feeds of updates (Atom and JSON Feed)',
  feedsText: 'One entry for each change of substance, for the whole site and for each topic.',
  llms: 'Contents for language models',
  llmsText:
    'Each question with its short answer and the address of its Markdown, as llmstxt.org describes.',
  llmsFull: 'Full text in one file',
  llmsFullText: ([first, ...others]) =>
    `The Markdown of every answer and document, one after the other${others.length > 0 ? `, ${first} first` : ''}.`,
  forModels:
    'Short answers may be quoted alone; keep their as-of date and source. “Not proved” and “Not stated” are part of each answer: infer nothing that the source does not say.',
  security: 'Security contact',
  securityText: (day) =>
    `Whom to tell about a security problem of this site (RFC 9116); valid until ${day}.`,
  use: 'How to quote',
  useText:
    'Ids and addresses of answers never change. Each answer names its source, version and section; dates are those of the source or of a check, never today’s. Wherever you show an answer, give its short answer, its as-of date and its address together.',
  none: 'Formats not offered',
  noOscal:
    'OSCAL: not offered. A component definition asks for the identifier of a control with every statement; answers in sentences have none, and inventing them is out of the question. Nor is there an npm package of the official NIST schema to check it against in every build.',
};

export const formatWords: Record<Lang, typeof zh> = { zh, en };
