/** Markup that may stand in a page as it is; everything else is escaped. */
export type Markup = { markup: string };
type Part = Markup | string | null | false | readonly Markup[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function written(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
}

/** A template whose values are text, unless they are markup themselves. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Markup => ({
  markup: texts.map((text, at) => text + written(parts[at] ?? null)).join(''),
});

const STYLE: Markup = {
  markup: `<style>
body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; color: #1c1c28; background: #fff; }
nav a { margin-right: 1rem; }
a { color: #2f3fbf; }
form { border: 1px solid #c9c9d6; border-radius: 0.5rem; padding: 0 1.25rem 1.25rem; margin: 2rem 0; }
form label { font-weight: 600; }
form input:not([type="checkbox"]), form textarea, form select { font: inherit; width: 100%; box-sizing: border-box; padding: 0.5rem; border: 1px solid #8a8aa3; border-radius: 0.25rem; }
form button { font: inherit; font-weight: 600; padding: 0.6rem 1.5rem; border: 0; border-radius: 0.25rem; color: #fff; background: #2f3fbf; }
.away { position: absolute; left: -9999px; }
[aria-invalid="true"] { border-color: #b3261e !important; }
[data-sales-pipeline-error] { color: #b3261e; display: block; }
.small { font-size: 0.9rem; color: #55556a; }
@media (prefers-color-scheme: dark) {
  body { color: #eaeaef; background: #181826; }
  a { color: #a5adff; }
  form input:not([type="checkbox"]), form textarea, form select { color: inherit; background: #212134; }
  .small { color: #b7b7c9; }
}
</style>`,
};

/** A whole page of the site. */
export const page = (title: string, body: Markup): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        <nav aria-label="Site"><a href="/articles">Articles</a><a href="/contact">Contact</a></nav>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.markup;
