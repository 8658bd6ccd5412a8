import type { Lang } from './languages.ts';

const zh = {
  title: '本站所用软件',
  intro:
    '读者收到的网页里，有一部分是他人的开源成果：直接包含的代码，或由其数据生成的内容。名称、版本、许可及许可全文如下。',
  licence: '许可',
  text: '许可全文',
  records: '关于构建',
  bill: '软件物料清单（CycloneDX）',
  billText: '构建本站可能用到的全部软件包',
  provenance: '构建来源',
  provenanceText: '所用的提交、Node和软件包版本',
  sums: '校验和清单',
  sumsText: '本站每个文件的SHA-256',
};

const en: typeof zh = {
  title: 'Software on this site',
  intro:
    'Some of what readers receive is other people’s open work: code that the pages hold, or content made from its data. Each is named here with its version, its licence and the text of that licence.',
  licence: 'Licence',
  text: 'Text of the licence',
  records: 'About the build',
  bill: 'Bill of materials (CycloneDX)',
  billText: 'every package that a build may use',
  provenance: 'Provenance',
  provenanceText: 'the commit, Node and package versions it was built from',
  sums: 'List of sums',
  sumsText: 'the SHA-256 of every file of the site',
};

export const licenceWords: Record<Lang, typeof zh> = { zh, en };
