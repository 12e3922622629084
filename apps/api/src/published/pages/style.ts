import { createHash } from 'node:crypto';

/** The one style sheet of the public pages, in the page itself: nothing else has to come before it can be read. */
export const style = `
:root{color-scheme:light dark;accent-color:var(--accent);--paper:#faf9f6;--surface:#fff;--ink:#1c2630;--ink-2:#55616d;--line:#e3e0d8;--accent:#2b5a78;--accent-ink:#234c66;--accent-soft:#e7eff4;--ok:#24713a;--ok-soft:#e6f3e9;--warn:#8a5300;--warn-soft:#fbf0dc;--crit:#b3261e;--crit-soft:#fbe9e7}
@media screen and (prefers-color-scheme:dark){:root{--paper:#131a21;--surface:#1a232c;--ink:#e8ecef;--ink-2:#a8b4bf;--line:#2c3842;--accent:#8fbfdc;--accent-ink:#a9d0e8;--accent-soft:#1f3443;--ok:#7fd39a;--ok-soft:#183423;--warn:#f0bf6a;--warn-soft:#3a2d14;--crit:#ff9a91;--crit-soft:#43201d}}
*{box-sizing:border-box}
body{margin:0;min-width:20rem;background:var(--paper);color:var(--ink);font:1.125rem/1.65 -apple-system,"Segoe UI",Roboto,Inter,"Noto Sans","Liberation Sans","PingFang SC","HarmonyOS Sans SC",MiSans,"Microsoft YaHei UI","Noto Sans CJK SC","Source Han Sans SC",sans-serif;overflow-wrap:break-word;text-autospace:normal;text-spacing-trim:trim-start;line-break:strict;-webkit-text-size-adjust:100%}
:lang(zh){line-height:1.75}
h1,h2,h3,h4,h5,h6{margin:0;line-height:1.3;font-weight:650;text-wrap:pretty}
h1{font-size:clamp(1.625rem,1.2rem + 2vw,2.25rem)}h2{font-size:1.375rem}h3{font-size:1.125rem}h4,h5,h6{font-size:1.0625rem}
p{margin:0;text-wrap:pretty}a{color:var(--accent-ink);text-underline-offset:.2em}
a:focus-visible,button:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
small{font-size:.875rem;color:var(--ink-2)}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--surface);padding:.5rem 1rem}
.bar,main,footer{width:100%;max-width:56rem;margin:0 auto;padding-inline:1.25rem}
header{background:var(--surface);border-bottom:1px solid var(--line)}
.bar{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center;padding-block:.5rem}
.bar a{display:inline-flex;align-items:center;min-height:2.75rem}
.bar .city{font-weight:650;color:var(--ink);text-decoration:none;margin-inline-end:auto}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0;padding:0;list-style:none}
nav a{display:inline-flex;align-items:center;min-height:2.75rem;text-decoration:none}nav a:hover{text-decoration:underline}
nav a[aria-current]{color:var(--ink);font-weight:650;box-shadow:inset 0 -3px var(--accent)}
main{padding-block:2rem 4rem}
main>*+*{margin-top:1rem}main>section{margin-top:2.75rem}
section>*+*{margin-top:.75rem}
.lead{font-size:1.1875rem;color:var(--ink-2);max-width:40rem}
.fact{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;color:var(--ink-2);font-size:.9375rem}
.text{max-width:42rem}.text>*+*,.text li>*+*{margin-top:.75rem}.text ul,.text ol{padding-inline-start:1.5rem;margin:0}.text li+li{margin-top:.25rem}
.text>h2{margin-block:1.5rem .5rem}.text>h2:first-child{margin-top:.5rem}.text h3,.text h4,.text h5{margin-top:1.5rem}
blockquote{margin:0;padding-inline-start:1rem;border-inline-start:3px solid var(--line);color:var(--ink-2)}
mark{background:var(--warn-soft);color:inherit}.long{white-space:pre-line}
.list{margin:0;padding:0;list-style:none}.list>li{padding:1.125rem 0;border-top:1px solid var(--line)}.list>li:last-child{border-bottom:1px solid var(--line)}
.list h3 a,.list h2 a{color:var(--ink)}.list p{margin-top:.25rem}
.row{display:flex;flex-wrap:wrap;gap:.125rem 1rem;margin:0;padding:0;list-style:none}
dl{margin-block-end:0;display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.5rem 1.5rem}dt{color:var(--ink-2)}dd{margin:0;min-width:0}
.wide{grid-column:1/-1}
.table{overflow-x:auto;max-width:100%}table{border-collapse:collapse;font-size:.9375rem;width:max-content;max-width:max(100%,44rem)}th,td{border:1px solid var(--line);padding:.375rem .75rem;text-align:start;vertical-align:top}thead th{background:var(--surface)}
.answer{border:1px solid var(--line);border-inline-start:4px solid var(--accent);border-radius:.875rem;background:var(--surface);padding:1.125rem 1.25rem}
[data-tone]{display:inline-block;padding:0 .5625rem;border-radius:.75rem;background:var(--accent-soft);color:var(--accent-ink);font-size:.9375rem}
[data-tone=ok]{background:var(--ok-soft);color:var(--ok)}[data-tone=warn]{background:var(--warn-soft);color:var(--warn)}[data-tone=crit]{background:var(--crit-soft);color:var(--crit)}
.time li{display:grid;grid-template-columns:minmax(0,19rem) 1fr;gap:.25rem 1.5rem;align-items:center}
.time p{margin:0}.time svg{width:100%;height:1.5rem;display:block;overflow:visible}
.years{width:100%;height:1.25rem;display:block;overflow:visible;fill:var(--ink-2);font-size:.8125rem}
.scale{display:grid;grid-template-columns:minmax(0,19rem) 1fr;gap:1.5rem}.scale svg{grid-column:2}
.time .rule{stroke:var(--line)}.time .span{fill:var(--accent);opacity:.35}.time .done{fill:var(--accent)}
.mark{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.875rem;overflow-wrap:anywhere}
form{display:grid;gap:.75rem;max-width:42rem}input,button{font:inherit;min-height:2.75rem;border-radius:.5rem;padding:.375rem .75rem}
input{width:100%;border:1px solid #8b857a;background:var(--surface);color:var(--ink)}
button{justify-self:start;border:0;padding-inline:1.25rem;background:#2b5a78;color:#fff;cursor:pointer}button[data-look=plain]{background:var(--surface);color:var(--accent-ink);border:1px solid #8b857a}
.do{display:inline-flex;align-items:center;min-height:2.75rem;border-radius:.5rem;padding:.375rem 1.25rem;background:#2b5a78;color:#fff;text-decoration:none}
.option{display:flex;gap:.5rem;align-items:center;min-height:2.75rem}.option input{width:auto;min-height:0;inline-size:1.25rem;block-size:1.25rem;margin:0}
fieldset{border:0;margin:0;padding:0}legend{padding:0}textarea{width:100%;font:inherit;border-radius:.5rem;padding:.5rem .75rem;border:1px solid #8b857a;background:var(--surface);color:var(--ink)}textarea:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.standing{font-size:1.375rem;font-weight:650}.number{font-size:2rem}
.steps{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:0;padding-inline-start:1.5rem}.steps [aria-current]{font-weight:650}.steps [data-open=true]{color:var(--ink-2)}
.qr{width:11rem;height:11rem;display:block;border:1px solid var(--line);border-radius:.5rem}
.found{border-radius:.875rem;padding:1rem 1.25rem}.found[data-tone]{display:block;font-size:inherit}
footer{width:calc(100% - 2.5rem);max-width:53.5rem;padding:1.5rem 0 3rem;border-top:1px solid var(--line);color:var(--ink-2);font-size:.9375rem}footer p+p{margin-top:.25rem}
@media (max-width:40rem){dl,.time li,.scale{grid-template-columns:1fr}.scale svg{grid-column:1}dt:not(:first-child){margin-top:.5rem}dl{gap:.125rem}}
@media print{header nav,.skip,form,.do,.bar a:not(.city){display:none}}
`;

/** Lets the browser take that style sheet and no other. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
