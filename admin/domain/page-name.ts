/** A page's address as one reads it: its path, of the start page the host. */
export function pageName(page: string): string {
  try {
    const { host, pathname } = new URL(page);
    return pathname === '/' ? host : decodeURI(pathname);
  } catch {
    return page;
  }
}
