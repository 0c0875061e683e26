import type { Locale } from '@/lib/messages/locale';
import type { Theme } from '@/lib/messages/preferences';
import { busy, crowded, tooLarge, unavailable, unreadable } from '@/lib/messages/unavailable';

const STYLE = `
:root{color-scheme:light dark;background:light-dark(#f5f5f5,#141414);color:light-dark(#242424,#f5f5f5)}
:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
body{margin:0;font:14px/20px "Segoe UI",system-ui,sans-serif;overflow-wrap:anywhere}
header{padding:14px 16px;background:light-dark(#fff,#1f1f1f);border-bottom:1px solid light-dark(#e0e0e0,#3d3d3d);font-weight:600}
main{max-width:576px;margin:0 auto;padding:48px 16px}
h1{margin:0;font-size:20px;line-height:28px}p{margin:16px 0}
.muted{color:light-dark(#5c5c5c,#b8b8b8)}code{color:light-dark(#242424,#f5f5f5);user-select:all}
a{display:inline-block;padding:6px 12px;border-radius:4px;background:light-dark(#0f6cbd,#62abf5);color:light-dark(#fff,#101010);font-weight:600;text-decoration:none}
a:focus-visible{outline:2px solid light-dark(#000,#fff);outline-offset:2px}
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** What the page depends on; every text is escaped here. */
export interface UnavailablePage {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly brandName: string;
  readonly requestId: string;
  /** What was asked for, with our own origin: where "try again" leads. */
  readonly address: string;
  /** Whether a form was sent. */
  readonly isPost: boolean;
  /** Of the response's content security policy. */
  readonly nonce: string;
}

interface Said {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Of the link back. */
  readonly retry: string;
}

/** The page for as long as the database cannot be reached. */
export function unavailablePage(page: UnavailablePage): string {
  const { title, body, sent, retry } = unavailable[page.locale];
  return standalonePage(page, { title, paragraphs: page.isPost ? [sent, body] : [body], retry });
}

/** The page for as long as a file has to wait for others. @param why the refusal in words */
export function busyPage(page: UnavailablePage, why: string): string {
  return standalonePage(page, { ...busy[page.locale], paragraphs: [why] });
}

/** The page for whoever sends more than is read, with the most that is. */
export function tooLargePage(page: UnavailablePage, megabytes: number): string {
  const { title, body, back: retry } = tooLarge[page.locale];
  return standalonePage(page, { title, paragraphs: [body(megabytes)], retry });
}

/** The page for whoever sends a file while too many others are arriving. */
export function crowdedPage(page: UnavailablePage): string {
  const { title, body, back: retry } = crowded[page.locale];
  return standalonePage(page, { title, paragraphs: [body], retry });
}

/** The page for whoever sends what is no form of ours. */
export function unreadablePage(page: UnavailablePage): string {
  const { title, body, back: retry } = unreadable[page.locale];
  return standalonePage(page, { title, paragraphs: [body], retry });
}

/** A whole page that needs nothing else: no script, no file, no database. */
function standalonePage(page: UnavailablePage, words: Said): string {
  const title = escape(`${words.title} - ${page.brandName}`);
  const { reference } = unavailable[page.locale];
  return `<!doctype html>
<html lang="${page.locale}" data-theme="${page.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>${title}</title>
<style nonce="${escape(page.nonce)}">${STYLE}</style>
</head>
<body>
<header>${escape(page.brandName)}</header>
<main>
<h1>${escape(words.title)}</h1>
${words.paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n')}
<p class="muted">${escape(reference)}: <code>${escape(page.requestId)}</code></p>
<p><a href="${escape(page.address)}">${escape(words.retry)}</a></p>
</main>
</body>
</html>
`;
}
