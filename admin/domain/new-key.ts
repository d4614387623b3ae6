/** Names one draft, so that sending it twice stores it once. `randomUUID` is missing where a site has no HTTPS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
