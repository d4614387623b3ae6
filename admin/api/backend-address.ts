/** Where Strapi's server answers; the admin panel may be served from elsewhere. Strapi's types do not name it. */
export function backendAddress(): string {
  const site: object = window.strapi;
  const known = 'backendURL' in site ? site.backendURL : null;
  return typeof known === 'string' && known !== '' ? known : window.location.origin;
}
