/** Plain text as HTML of a mail: nothing of it is markup. */
export function asHtml(text: string): string {
  const escaped = escapeHtml(text)
    .replace(/\r\n?|\n/g, '<br>\n')
    .replace(/https?:\/\/[^\s<>"]+/g, (url) => `<a href="${url}">${url}</a>`);
  return `<div style="font-family:sans-serif;line-height:1.5">${escaped}</div>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * `{name}` in a text of the site's own. A word of the visitor's that could be an advertisement (an address of a page, a
 * whole sentence) is left out: the mail goes to whomever he named.
 */
export function fillIn(text: string, values: Readonly<Record<string, string | null>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = values[name] ?? '';
    const isOdd = /:\/\/|www\.|[<>[\]@]|\.\w{2,}/i.test(value) || value.length > 80;
    return isOdd ? '' : value;
  });
}
