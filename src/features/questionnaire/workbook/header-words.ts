/** What the heads of columns say, in both languages. Matched against a head in lower case, without punctuation at its ends. */
export const headerWords = {
  /** Numbers and names of questions are no questions, though they may hold the word. */
  id: /\b(ids?|no|nr|num|number|ref|reference|code|index|key)\b|^#$|编号|序号|编码|代码|^(序|项次|题号|条号|№)$/,
  question:
    /\b(questions?|enquir(y|ies)|inquir(y|ies)|queries|query|asks?)\b|问题|题目|提问|问询|询问|^问$/,
  /** What is asked for in the form of a demand. */
  demand:
    /\b(requirements?|controls?|criteri(a|on)|checks?|statements?|descriptions?|items?)\b|要求|检查项|检查内容|评估项|控制项|控制点|条目|内容|描述|事项/,
  answer:
    /\b(answers?|responses?|respond|repl(y|ies)|compliant|compliance|complies|met|status|implemented|selection)\b|答复|回答|答案|回复|应答|作答|响应|反馈|填写|是否(符合|满足)|符合(性|情况)|满足情况|结果/,
  comment:
    /\b(comments?|remarks?|notes?|details?|explanations?|explain|elaborat\w*|justification|description of|additional|supporting|clarification|narrative)\b|备注|说明|补充|详情|解释|意见|注释|描述/,
  /** For whoever asks, or about what is asked: nobody who answers writes there. */
  other:
    /\b(category|domain|section|topic|area|guidance|instructions?|weight|score|risk|owner|reviewer|internal|priority|mandatory|evaluation)\b|类别|分类|领域|章节|权重|评分|得分|内部|优先级|指引|填写要求|填写说明|评审|审核/,
} as const;

export type HeaderKind = keyof typeof headerWords;

/** Words with which a question begins. */
export const asking =
  /[?？]|吗|^(do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|must|what|which|who|whom|whose|when|where|why|how|please|describe|provide|list|explain|state|confirm|specify|indicate|if|贵|请|是否|有无|有没有|如何|怎样|怎么|什么|哪|谁|何时|多久|多少|为何|为什么|能否|可否|能不能|会不会|你们|你方|我方)/i;
