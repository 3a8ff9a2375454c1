/**
 * The element's own look: warm paper and ink, one accent. A host page sets `--mien-accent`, `--mien-ink`,
 * `--mien-paper`, `--mien-font`, `--mien-radius`, `--mien-width`, `--mien-height`, `--mien-inset` and `--mien-layer`.
 */
export const STYLE = `
:host{--a:var(--mien-accent,#0f5e63);--i:var(--mien-ink,#2b2622);--p:var(--mien-paper,#faf6ef);--l:#e4dacb;--r:var(--mien-radius,20px);
display:block;position:relative;inline-size:100%;block-size:var(--mien-height,640px);font:16px/1.35 var(--mien-font,Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",sans-serif);color:var(--i);color-scheme:light}
:host([hidden]){display:none}
:host([theme=dark]){--a:var(--mien-accent,#7fd1c9);--i:var(--mien-ink,#f3ece2);--p:var(--mien-paper,#2a2420);--l:#4a4038;color-scheme:dark}
@media(prefers-color-scheme:dark){:host(:not([theme=light])){--a:var(--mien-accent,#7fd1c9);--i:var(--mien-ink,#f3ece2);--p:var(--mien-paper,#2a2420);--l:#4a4038;color-scheme:dark}}
:host([position=corner]){position:fixed;inset:auto var(--mien-inset,24px) var(--mien-inset,24px) auto;inline-size:auto;block-size:auto;z-index:var(--mien-layer,2147483000)}
*{box-sizing:border-box;margin:0}
[hidden]{display:none!important}
button{font:inherit;color:inherit;cursor:pointer;border:0;background:none}
button:focus-visible{outline:3px solid var(--a);outline-offset:3px}
.launcher{display:flex;align-items:center;gap:14px;padding:8px 22px 8px 8px;min-block-size:64px;border-radius:999px;background:var(--p);border:1px solid var(--l);box-shadow:0 2px 6px #3b2a1c1f,0 12px 32px #3b2a1c29;text-align:start;transition:transform .2s ease-out,box-shadow .2s ease-out}
.launcher:hover{transform:translateY(-2px)}
:host(:not([position=corner])) .launcher{position:absolute;inset:0;margin:auto;inline-size:fit-content;block-size:fit-content}
.face{flex:none;inline-size:48px;block-size:48px;border-radius:50%;background:radial-gradient(circle at 36% 28%,#f6dfc6,#d9b48f 62%,#b98d68);color:#4a3323;display:grid;place-items:center;font-size:21px;font-weight:600}
b{display:block;font-weight:600}
small{display:block;font-size:14px;opacity:.82}
.panel{position:absolute;inset:0;border-radius:var(--r);overflow:hidden;background:var(--p)}
:host([position=corner]) .panel{position:static;inline-size:min(var(--mien-width,400px),100vw - 2*var(--mien-inset,24px));block-size:min(var(--mien-height,680px),100dvh - 2*var(--mien-inset,24px));position:relative;border:1px solid var(--l);box-shadow:0 4px 12px #3b2a1c24,0 24px 64px #3b2a1c3d;transform-origin:100% 100%;animation:in .22s ease-out}
@keyframes in{from{opacity:0;transform:translateY(12px) scale(.98)}}
iframe{position:absolute;inset:0;inline-size:100%;block-size:100%;border:0;opacity:0;transition:opacity .25s ease-out}
.on iframe{opacity:1}
.wait{position:absolute;inset:0;display:grid;place-content:center;justify-items:center;gap:18px;padding:24px;text-align:center;background:radial-gradient(circle at 50% 38%,color-mix(in srgb,#f0c99b 30%,var(--p)),var(--p) 68%)}
.wait .face{inline-size:112px;block-size:112px;font-size:46px}
.busy .wait .face{animation:warm 2.4s ease-in-out infinite alternate}
@keyframes warm{from{filter:saturate(.4) brightness(.9)}}
.on .wait{visibility:hidden}
.retry{min-block-size:48px;padding:0 22px;border-radius:999px;background:var(--a);color:var(--p);font-weight:600}
.close{position:absolute;inset-block-start:8px;inset-inline-end:8px;z-index:1;inline-size:48px;block-size:48px;border-radius:50%;background:color-mix(in srgb,var(--p) 82%,transparent);display:grid;place-items:center}
.close svg{inline-size:20px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}
@media(max-width:520px){:host([position=corner][open]){inset:0}:host([position=corner]) .panel{inline-size:100vw;block-size:100dvh;border:0;border-radius:0}}
@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
@media(forced-colors:active){.launcher,.panel,.close{border:1px solid}}
`;
