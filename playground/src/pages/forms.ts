import { html, type Markup } from './html';
import { hiddenFields, type Visit } from './visit';

/** Below Strapi itself: pages of a site elsewhere name its whole address here. */
const API = '/api/sales-pipeline';
/** Slugs of the forms that `npm run demo` makes. */
export const GUIDE_FORM = 'guide';
export const CONTACT_FORM = 'contact';

const script = (attributes: Markup): Markup =>
  html`<script src="${API}/embed.js" ${attributes} async></script>`;

/**
 * A form written by hand. Without JavaScript the browser sends it and shows the answer; with it the script below takes
 * it over and thanks in place.
 */
export const guideForm = (visit: Visit, title: string, entry: string): Markup =>
  html`<form
      method="post"
      action="${API}/forms/${GUIDE_FORM}"
      data-sales-pipeline="${GUIDE_FORM}"
      data-locale="en"
    >
      <h2>Get the planning guide</h2>
      <p>
        <label for="name">Name</label
        ><input id="name" name="name" autocomplete="name" maxlength="200" />
      </p>
      <p>
        <label for="email">E-mail *</label
        ><input id="email" name="email" type="email" autocomplete="email" required />
      </p>
      <p>
        <label for="company">Company</label
        ><input id="company" name="company" autocomplete="organization" maxlength="200" />
      </p>
      <p>
        <label for="phone">Phone</label
        ><input id="phone" name="phone" type="tel" autocomplete="tel" />
      </p>
      <p>
        <label for="message">What are you planning?</label
        ><textarea id="message" name="message" rows="4" maxlength="2000"></textarea>
      </p>
      <p class="away" aria-hidden="true"><input name="_hp" tabindex="-1" autocomplete="off" /></p>
      ${hiddenFields(visit, title, entry)}
      <p class="small">We use what you send to answer you, and for nothing else.</p>
      <p>
        <input id="marketing" type="checkbox" name="_marketing" />
        <label for="marketing">Send me news about solar energy by e-mail</label>
      </p>
      <p><button type="submit">Send me the guide</button></p>
    </form>
    ${script(html``)}`;

/** One script tag renders the form with the fields that it has in the admin. */
export const contactForm = (entry: string): Markup =>
  html`${script(html` data-form="${CONTACT_FORM}" data-entry="${entry}" data-locale="en"`)}
    <noscript><p>Please allow JavaScript, or write to office@example.com.</p></noscript>`;
