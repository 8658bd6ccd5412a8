import type { Localized } from '../../src/schema/text.ts';

/** What generated questions are about: each product has each aspect. Products are invented. */
export const products: readonly Localized[] = crossed(
  [
    { zh: '对象存储', en: 'object storage' },
    { zh: '块存储', en: 'block storage' },
    { zh: '文件存储', en: 'file storage' },
    { zh: '归档存储', en: 'archive storage' },
    { zh: '虚拟主机', en: 'virtual servers' },
    { zh: '容器集群', en: 'container clusters' },
    { zh: '函数计算', en: 'function computing' },
    { zh: '批量计算', en: 'batch computing' },
    { zh: '关系数据库', en: 'relational databases' },
    { zh: '键值数据库', en: 'key-value databases' },
    { zh: '数据仓库', en: 'data warehouses' },
    { zh: '消息队列', en: 'message queues' },
    { zh: '负载均衡', en: 'load balancing' },
    { zh: '专有网络', en: 'private networks' },
    { zh: '内容分发', en: 'content delivery' },
    { zh: '密钥管理', en: 'key management' },
    { zh: '身份管理', en: 'identity management' },
    { zh: '日志服务', en: 'log services' },
    { zh: '监控服务', en: 'monitoring services' },
    { zh: '备份服务', en: 'backup services' },
  ],
  [
    { zh: '标准版', en: 'standard' },
    { zh: '企业版', en: 'enterprise' },
    { zh: '边缘版', en: 'edge' },
    { zh: '金融版', en: 'finance' },
    { zh: '政务版', en: 'government' },
    { zh: '医疗版', en: 'healthcare' },
    { zh: '教育版', en: 'education' },
    { zh: '车联版', en: 'automotive' },
    { zh: '零售版', en: 'retail' },
    { zh: '媒体版', en: 'media' },
  ],
  (edition, thing) => ({ zh: `${thing.zh}${edition.zh}`, en: `${edition.en} ${thing.en}` }),
);

/** What is asked of a product: who does what with which object. */
export const aspects: readonly Localized[] = crossed(
  [
    { zh: '加密', en: 'encrypt' },
    { zh: '备份', en: 'back up' },
    { zh: '删除', en: 'delete' },
    { zh: '隔离', en: 'isolate' },
    { zh: '记录', en: 'log' },
    { zh: '复核', en: 'review' },
    { zh: '转移', en: 'transfer' },
    { zh: '恢复', en: 'restore' },
    { zh: '监测', en: 'monitor' },
    { zh: '保留', en: 'retain' },
  ],
  [
    { zh: '客户数据', en: 'customer data' },
    { zh: '访问记录', en: 'access records' },
    { zh: '配置信息', en: 'configuration data' },
    { zh: '账号凭证', en: 'account credentials' },
    { zh: '审计证据', en: 'audit evidence' },
  ],
  (object, verb) => ({ zh: `${verb.zh}${object.zh}`, en: `${verb.en} ${object.en}` }),
);

/** Parts of a control, for tables and lists. */
export const controls: readonly Localized[] = [
  { zh: '职责分工', en: 'division of duties' },
  { zh: '变更审批', en: 'approval of changes' },
  { zh: '权限复核', en: 'review of access rights' },
  { zh: '漏洞修补', en: 'patching of vulnerabilities' },
  { zh: '事件响应', en: 'response to incidents' },
  { zh: '物理防护', en: 'physical protection' },
  { zh: '人员培训', en: 'training of staff' },
  { zh: '供应商管理', en: 'management of suppliers' },
  { zh: '容量规划', en: 'planning of capacity' },
  { zh: '灾难演练', en: 'disaster drills' },
  { zh: '日志留存', en: 'keeping of logs' },
  { zh: '密钥轮换', en: 'rotation of keys' },
];

/** Sentences that a body is made of. `{n}` stands for a number, `{control}` for a part of a control. */
export const sentences: readonly Localized[] = [
  {
    zh: '{control}由平台负责，每{n}天检查一次，结果写入内部台账。',
    en: 'The platform sees to the {control} and checks it every {n} days; the outcome is entered in an internal register.',
  },
  {
    zh: '客户负责自己账号内的{control}，平台提供所需的接口和文档。',
    en: 'Customers see to the {control} within their own accounts; the platform provides the interfaces and documents for it.',
  },
  {
    zh: '审计师抽取了{n}份样本，核对{control}的设计与运行。',
    en: 'The auditor drew {n} samples and compared the design and the operation of the {control}.',
  },
  {
    zh: '{control}适用于所有地域，新地域在开放后{n}天内纳入。',
    en: 'The {control} covers all regions; a new region is brought in within {n} days of opening.',
  },
  {
    zh: '发现偏差时，先控制影响，再查明原因，{n}个工作日内形成报告。',
    en: 'Where a deviation is found, its effect is contained first, then its cause is traced, and a report is made within {n} working days.',
  },
  {
    zh: '{control}的记录保存{n}个月，供审计和客户核对时使用。',
    en: 'Records of the {control} are kept for {n} months, for audits and for customers who verify them.',
  },
  {
    zh: '需要证据的客户可以通过工单索取与{control}有关的材料。',
    en: 'Customers who need evidence can ask by ticket for the material on the {control}.',
  },
  {
    zh: '平台把{control}分为{n}个级别，级别越高，审批的层级越多。',
    en: 'The platform divides the {control} into {n} levels; the higher the level, the more people approve.',
  },
];

function crossed(
  things: readonly Localized[],
  kinds: readonly Localized[],
  join: (kind: Localized, thing: Localized) => Localized,
): Localized[] {
  return kinds.flatMap((kind) => things.map((thing) => join(kind, thing)));
}
