/** One way of a page to reach a file or the network, given an address of either. */
export interface WayOut {
  readonly name: string;
  /** What a page holds for it; a relative address is answered by `files`. */
  readonly html: (url: string) => string;
  /** Files that stand beside the page, by name. */
  readonly files?: (url: string) => Readonly<Record<string, string>>;
}

const way = (name: string, html: WayOut['html'], files?: WayOut['files']): WayOut => ({
  name,
  html,
  ...(files !== undefined && { files }),
});

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90">${inside}</svg>`;

/** By the classes of HTML, CSS, SVG and script that fetch something without a click. */
export const waysOut: readonly WayOut[] = [
  way('img src', (url) => `<img src="${url}">`),
  way('img srcset', (url) => `<img srcset="${url} 1x">`),
  way('picture', (url) => `<picture><source srcset="${url}"><img></picture>`),
  way('input of type image', (url) => `<input type="image" src="${url}">`),
  way('background of body', (url) => `<table background="${url}"><tr><td background="${url}">x</table>`),
  way('link stylesheet', (url) => `<link rel="stylesheet" href="${url}">`),
  way('link preload', (url) => `<link rel="preload" as="image" href="${url}">`),
  way('link modulepreload', (url) => `<link rel="modulepreload" href="${url}">`),
  way('link prefetch', (url) => `<link rel="prefetch" href="${url}">`),
  way('link preconnect', (url) => `<link rel="preconnect" href="${url}">`),
  way('link dns-prefetch', (url) => `<link rel="dns-prefetch" href="${url}">`),
  way('link icon', (url) => `<link rel="icon" href="${url}">`),
  way('link manifest', (url) => `<link rel="manifest" href="${url}">`),
  way('css @import', (url) => `<style>@import url("${url}");</style>`),
  way('css background', (url) => `<style>p{background:url("${url}")}</style><p>x</p>`),
  way(
    'css @font-face',
    (url) => `<style>@font-face{font-family:F;src:url("${url}")}p{font-family:F}</style><p>x</p>`,
  ),
  way('css content', (url) => `<style>p::before{content:url("${url}")}</style><p>x</p>`),
  way('css in a style attribute', (url) => `<p style="list-style-image:url(${url});display:list-item">x</p>`),
  way(
    'css of a style sheet of ours',
    () => '<link rel="stylesheet" href="a.css"><p>x</p>',
    (url) => ({
      'a.css': `@import url("${url}"); p { background: url("${url}") }`,
    }),
  ),
  way('iframe src', (url) => `<iframe src="${url}"></iframe>`),
  way('iframe srcdoc', (url) => `<iframe srcdoc='<img src="${url}">'></iframe>`),
  way('iframe of data:', (url) => `<iframe src="data:text/html,<img src='${url}'>"></iframe>`),
  way('object', (url) => `<object data="${url}"></object>`),
  way('embed', (url) => `<embed src="${url}">`),
  way('video and poster', (url) => `<video src="${url}" poster="${url}" autoplay></video>`),
  way('audio', (url) => `<audio src="${url}" autoplay></audio>`),
  way('track', (url) => `<video><track default src="${url}"></video>`),
  way('svg image', (url) => svg(`<image href="${url}" xlink:href="${url}" width="90" height="90"/>`)),
  way('svg use', (url) => svg(`<use href="${url}#a"/>`)),
  way('svg foreignObject', (url) =>
    svg(
      `<foreignObject width="90" height="90"><img xmlns="http://www.w3.org/1999/xhtml" src="${url}"/></foreignObject>`,
    ),
  ),
  way(
    'an SVG file that embeds',
    () => '<img src="a.svg">',
    (url) => ({
      'a.svg': svg(`<image href="${url}" width="90" height="90"/><style>@import url("${url}");</style>`),
    }),
  ),
  way(
    'external entity of an SVG file',
    () => '<img src="a.svg"><object data="a.svg"></object>',
    (url) => ({
      'a.svg': `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "${url}">]>${svg('<text y="20">&x;</text>')}`,
    }),
  ),
  way('meta refresh', (url) => `<meta http-equiv="refresh" content="0;url=${url}">`),
  way('base', (url) => `<base href="${url}/"><img src="a.png">`),
  way('script src', (url) => `<script src="${url}"></script>`),
  way('script fetch', (url) => `<script>fetch("${url}").catch(() => 0)</script>`),
  way('script beacon', (url) => `<script>navigator.sendBeacon("${url}", "x")</script>`),
  way('script WebSocket', (url) => `<script>new WebSocket("${url.replace(/^http/, 'ws')}")</script>`),
  way('script EventSource', (url) => `<script>new EventSource("${url}")</script>`),
  way('script navigation', (url) => `<script>location = "${url}"</script>`),
  way('script window', (url) => `<script>window.open("${url}")</script>`),
  way('handler', (url) => `<img src="x:" onerror="new Image().src='${url}'">`),
  way('form', (url) => `<form action="${url}"><input></form><script>document.forms[0].submit()</script>`),
];
