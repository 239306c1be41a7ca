/** Addresses of Redis: read without connecting, and without loading anything. */

/** Whether a text is an address of Redis. */
export function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^rediss?:$/.test(protocol) && hostname !== '' && /^(?:\/\d*)?$/.test(pathname);
}

/** An address as it may be shown and kept: with `***` for its password. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return url;
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return shown.href.replace(/\/$/, '');
}
