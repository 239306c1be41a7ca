/** HTML by template: everything put into a template is escaped, unless it is HTML that a template made. */

/** HTML that is safe to put into a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

export type Content = string | number | Html | false | null | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
}

function textOf(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'object') return content.map(textOf).join('');
  return escape(String(content));
}

/** Template tag: html`<p>${name}</p>`. Attributes must be quoted. Lists are joined; null, undefined and false leave nothing. */
export function html(strings: TemplateStringsArray, ...contents: Content[]): Html {
  return new Html(strings.map((string, index) => string + textOf(contents[index])).join(''));
}

/** JSON for a data block in a page: no sign in it can end the block or start a comment. */
export function jsonBlock(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${codeOf(sign)}`));
}

function codeOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0');
}
