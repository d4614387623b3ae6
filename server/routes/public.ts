/**
 * Reached without a login, below /api/sales-pipeline: the plugin alone says who may do what there. Everything else of
 * the content API asks for an API token.
 */
export const publicRoutes = [
  { method: 'GET', path: '/forms/:slug', handler: 'form.findOne', config: { auth: false } },
  { method: 'POST', path: '/forms/:slug', handler: 'form.submit', config: { auth: false } },
  { method: 'GET', path: '/embed.js', handler: 'form.script', config: { auth: false } },
] as const;
