import type { Lang } from './languages.ts';

const zh = {
  title: '本站如何自我防护',
  intro:
    '说明的是本网站自身：网页能载入什么，服务器怎样应答，设备上留下什么，发现问题告诉谁。与服务商的产品无关。',
  policy: '网页允许什么',
  policyText:
    '每一页都自带一份内容安全策略，写在页面最前面，从网络、从压缩包里、从磁盘打开都有效。没有列出的一律拒绝。',
  allowed: {
    'script-src':
      '只运行构建时登记过哈希的页内脚本，以及本站自己的脚本文件。“wasm-unsafe-eval”只给能搜索全文的页面：搜索引擎Pagefind是WebAssembly程序，没有这一项就不能运行；它不放行文本形式的代码。',
    'style-src': '只用登记过哈希的页内样式。',
    'img-src': '只显示本站的图片，以及写在页面里的图片。',
    'manifest-src': '只读本站的应用清单。',
    'worker-src': '只启用本站自己的程序：供离线阅读的，和填写问卷的。',
    'form-action': '搜索框只提交给本站。',
    'base-uri': '不许改写页面里链接的起点。',
    'require-trusted-types-for': '脚本不能把文字当作代码或标记写进页面。',
    'trusted-types': '唯一的例外是一条名为own-scripts的规则，只放行本站自己的脚本地址。',
  } as Record<string, string>,
  headers: '服务器应答什么',
  headersText:
    '构建时会生成服务器的配置，除上述策略外还带有下列应答头。其他托管方式能做到多少，取决于托管方。',
  sent: {
    'Content-Security-Policy':
      '与页面自带的相同，并加上frame-ancestors：别的网站不能把本站嵌入自己的页面。',
    'Strict-Transport-Security': '两年内只用加密连接。',
    'X-Content-Type-Options': '文件只按声明的类型使用。',
    'Referrer-Policy': '点开外部链接时，不告诉对方从哪里来。',
    'Permissions-Policy': '摄像头、麦克风、定位、支付等功能一律关闭。',
    'Cross-Origin-Opener-Policy': '其他窗口不能操纵本站的窗口。',
    'Cross-Origin-Embedder-Policy': '页面只能嵌入明确允许嵌入的内容。',
    'Cross-Origin-Resource-Policy': '其他网站不能引用本站的文件，分享链接时显示的图片除外。',
  } as Record<string, string>,
  device: '设备上留下什么',
  deviceItems: [
    '所选的语言和颜色方案；最近几次搜索的文字，可以随时清除。',
    '对每份问卷所作的决定：文件名、行号和所选的答案，没有问卷的文字；可以随时清除。',
    '一份供离线阅读的网页副本；存入之前逐个核对过哈希。',
    '没有Cookie。以上内容都不会发送出去，清除浏览器的网站数据即全部消失。',
  ],
  others: '有没有第三方',
  othersText:
    '没有。页面不统计访问，不载入其他网站的字体、脚本或图片。搜索在设备上完成；按回车打开结果页时，所搜的文字成为地址的一部分，本站的服务器因此能看到。通往其他网站的链接，点开才会访问。',
  check: '怎样核对',
  checkText: '每个文件的SHA-256都列在校验和清单里；构建来源和软件清单见',
  end: '。',
  report: '发现问题怎么办',
  reportText: '请写信给下面的地址，并说明页面、浏览器和重现的步骤：',
  machine: '同样的联系方式，供程序读取：',
};

const en: typeof zh = {
  title: 'How this site protects itself',
  intro:
    'This is about the website alone: what its pages may load, how its server answers, what stays on a device and whom to tell of a problem. It says nothing about the provider’s products.',
  policy: 'What a page may do',
  policyText:
    'Every page brings a content security policy with it, at its very beginning, so it holds from the network, from a zip and from disk. Whatever is not listed is refused.',
  allowed: {
    'script-src':
      'Inline scripts run only if the build has recorded their hash, and script files only from this site. “wasm-unsafe-eval” is given to pages that can search the full text: their search engine, Pagefind, is a WebAssembly program and cannot run without it. It does not let text run as code.',
    'style-src': 'Only inline styles whose hash is recorded.',
    'img-src': 'Only pictures of this site, and those written into the page.',
    'manifest-src': 'Only this site’s own application manifest.',
    'worker-src':
      'Only this site’s own programs: the one for reading offline, and the one that fills in questionnaires.',
    'form-action': 'The search box submits to this site alone.',
    'base-uri': 'Nothing may move the place that links start from.',
    'require-trusted-types-for': 'No script can put text into a page as code or as markup.',
    'trusted-types':
      'The one exception is a rule named own-scripts, which lets through addresses of this site’s own scripts and no others.',
  },
  headers: 'How the server answers',
  headersText:
    'The build makes the server’s configuration too. Besides the policy it sends the headers below; how far another host can follow is up to that host.',
  sent: {
    'Content-Security-Policy':
      'As in the page, with frame-ancestors added: no other site can show this one in a frame.',
    'Strict-Transport-Security': 'Encrypted connections only, for two years.',
    'X-Content-Type-Options': 'Files are used as what they are declared to be.',
    'Referrer-Policy': 'A site that a link leads to is not told where its visitor came from.',
    'Permissions-Policy': 'Camera, microphone, location, payment and the like are switched off.',
    'Cross-Origin-Opener-Policy': 'Other windows cannot reach into this site’s window.',
    'Cross-Origin-Embedder-Policy': 'Pages embed only what has agreed to be embedded.',
    'Cross-Origin-Resource-Policy':
      'Other sites cannot use this site’s files, apart from the pictures shown with a shared link.',
  },
  device: 'What stays on your device',
  deviceItems: [
    'The language and colour scheme you chose; your latest searches, which you can clear at any time.',
    'What you decided on each questionnaire: the name of its file, row numbers and the answers chosen, none of its text; you can clear it at any time.',
    'A copy of the pages for reading offline; each file is checked against its hash before it is kept.',
    'No cookies. None of this is sent anywhere, and clearing the site’s data in your browser removes it all.',
  ],
  others: 'Third parties',
  othersText:
    'There are none. The pages count no visits, and no font, script or picture comes from another site. Searching happens on your device; only when you press Enter do the words become part of the address of the results page, which this site’s server then sees. Links to other sites are followed only when you open them.',
  check: 'How to check',
  checkText:
    'The list of sums gives the SHA-256 of every file; where the build came from, and with what software, is under',
  end: '.',
  report: 'If you find a problem',
  reportText:
    'Write to the address below, with the page, your browser and the steps that show the problem:',
  machine: 'The same contact for programs:',
};

export const siteSecurityWords: Record<Lang, typeof zh> = { zh, en };
