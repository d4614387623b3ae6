const isIPv4 = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) < 256);
const isIPv6 = (text: string): boolean => {
  const [bare = ''] = text.split('%');
  if (!/^[0-9a-f:.]{2,45}$/i.test(bare) || !bare.includes(':')) return false;
  const groups = groupsOf(bare);
  return groups.length === 8 && groups.every((group) => /^[0-9a-f]{1,4}$/.test(group));
};

/** Eight groups of an IPv6 address; the zone and an IPv4 ending are read as well. */
function groupsOf(address: string): string[] {
  const [bare = ''] = address.split('%');
  const last = bare.slice(bare.lastIndexOf(':') + 1);
  const [a = 0, b = 0, c = 0, d = 0] = last.includes('.') ? last.split('.').map(Number) : [];
  const hex = (high: number, low: number) => ((high << 8) | low).toString(16);
  const text = last.includes('.')
    ? `${bare.slice(0, -last.length)}${hex(a, b)}:${hex(c, d)}`
    : bare;
  const [head = '', tail] = text.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: gap }, () => '0'), ...right].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}

/** The IPv4 address that an IPv6 socket shows as ::ffff:1.2.3.4. */
function unmapped(address: string): string {
  const found = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address.trim());
  return found?.[1] ?? address.trim();
}

/**
 * One visitor's address for counting: an IPv4 address, or the /64 that a visitor has of IPv6 and could walk through.
 * What is no address counts as one and the same.
 */
export function addressOfVisitor(address: string | undefined): string {
  const given = unmapped(address ?? '');
  if (isIPv4(given)) return given;
  return isIPv6(given) ? `${groupsOf(given).slice(0, 4).join(':')}::/64` : 'unknown';
}

/** The address without what tells one visitor from his neighbours: IPv4 /24, IPv6 /48. Null when it is none. */
export function shortenedAddress(address: string | undefined): string | null {
  const given = unmapped(address ?? '');
  if (isIPv4(given)) return given.replace(/\.\d+$/, '.0');
  return isIPv6(given) ? `${groupsOf(given).slice(0, 3).join(':')}::` : null;
}
