import { createHash } from 'node:crypto';
import { ADDRESS_NOTICE } from '../../shared/address-notice';
import { EMBED_RENDER } from './embed-render';

/**
 * What /api/sales-pipeline/embed.js answers: one script tag renders a form, or makes one that stands on the page send
 * without leaving it. Plain JavaScript for every browser of the last years, no library, no cookie. It writes texts as
 * text, never as markup.
 *
 * `<script src="…/api/sales-pipeline/embed.js" data-form="contact" async></script>` renders the form where it stands (one
 * tag for each form of a page; in the head: at the page's end);
 * `<form data-sales-pipeline="contact">` is taken as it is. Attributes, of the script or the form: data-entry
 * (uid:documentId:locale), data-locale (de, en), data-consent (true: the visitor allows the first visit to be
 * remembered in this browser). `window.SalesPipeline.consent(true | false)` says so later; false forgets it.
 * Events on the form: `sales-pipeline:sent` (cancel it to show an answer of one's own), `sales-pipeline:failed`.
 */
export const EMBED_SCRIPT = `(function () {
'use strict';
var KEY = 'sales-pipeline:first';
var self = document.currentScript;
if (!self) return;
if (window.SalesPipeline && window.SalesPipeline.ready) { window.SalesPipeline.take(self); return; }
var base = self.src.replace(/\\/embed\\.js.*$/, '');
var WORDS = {
  en: { send: 'Send', sent: 'Thank you. Your message has arrived.', failed: 'This could not be sent. Please try again.', later: 'Too many messages just now. Please try again in a few minutes.', check: 'Please check what is marked.', choose: 'Please choose', consent: 'Consent', address: ${JSON.stringify(ADDRESS_NOTICE.en)} },
  de: { send: 'Absenden', sent: 'Vielen Dank. Ihre Nachricht ist angekommen.', failed: 'Das konnte nicht gesendet werden. Bitte versuchen Sie es noch einmal.', later: 'Gerade kamen zu viele Nachrichten. Bitte versuchen Sie es in einigen Minuten erneut.', check: 'Bitte prüfen Sie die markierten Angaben.', choose: 'Bitte wählen', consent: 'Einwilligung', address: ${JSON.stringify(ADDRESS_NOTICE.de)} }
};
var TYPES = { text: 'text', email: 'email', phone: 'tel', number: 'number', date: 'date', hidden: 'hidden', checkbox: 'checkbox' };
var FILL = { email: 'email', phone: 'tel', name: 'name', firstName: 'given-name', lastName: 'family-name', company: 'organization' };
var SCRIPTS = { turnstile: 'https://challenges.cloudflare.com/turnstile/v0/api.js', friendlyCaptcha: 'https://cdn.jsdelivr.net/npm/@friendlycaptcha/sdk@0.1/site.min.js' };
var allowed = null;
var count = 0;

var tags = [self];
var own = HTMLFormElement.prototype;
var partsOf = Object.getOwnPropertyDescriptor(own, 'elements').get;

// An input may be called "elements", "children" or "reset": what a form has by itself is asked of its prototype.
function parts(form) { return Array.prototype.slice.call(partsOf.call(form)); }
function attr(form, name, tag) {
  return form.getAttribute('data-' + name) || tag.getAttribute('data-' + name) || '';
}
function el(name, attributes, text) {
  var made = document.createElement(name);
  Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
  if (text) made.textContent = text;
  return made;
}
function uuid() {
  if (window.crypto && crypto.randomUUID) return crypto.randomUUID();
  var bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.prototype.map.call(bytes, function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
}
function store(change) {
  try { return change(window.localStorage); } catch (e) { return null; }
}
function mayKeep() {
  if (allowed !== null) return allowed;
  if (tags.some(function (tag) { return tag.getAttribute('data-consent') === 'true'; })) return true;
  var forms = document.querySelectorAll('form[data-sales-pipeline][data-consent="true"]');
  return forms.length > 0;
}
function remember() {
  if (!mayKeep()) return;
  store(function (kept) {
    if (kept.getItem(KEY)) return;
    kept.setItem(KEY, JSON.stringify({ u: location.href.slice(0, 2000), r: document.referrer.slice(0, 2000), a: new Date().toISOString() }));
  });
}
function first() {
  if (!mayKeep()) return null;
  return store(function (kept) { return JSON.parse(kept.getItem(KEY) || 'null'); });
}
function consent(given) {
  allowed = given === true;
  if (allowed) remember();
  else store(function (kept) { kept.removeItem(KEY); });
}
function words(both, locale) { return both ? both[locale] || both.en || both.de || '' : ''; }

${EMBED_RENDER}function say(form, text, isWrong) {
  var status = form.querySelector('[data-sales-pipeline-status]');
  if (!status) {
    status = el('p', { 'data-sales-pipeline-status': '', role: 'status', tabindex: '-1' });
    form.appendChild(status);
  }
  status.setAttribute('role', isWrong ? 'alert' : 'status');
  status.textContent = text;
  return status;
}
// Answers with the errors that have no input to stand at.
function mark(form, errors) {
  Array.prototype.forEach.call(form.querySelectorAll('[data-sales-pipeline-error]'), function (old) { old.remove(); });
  parts(form).forEach(function (input) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  });
  var focused = false;
  return errors.filter(function (error) {
    var input = partsOf.call(form).namedItem(error.field);
    if (!input || !input.setAttribute || input.type === 'hidden') return true;
    var id = 'sales-pipeline-error-' + (++count);
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', id);
    var text = el('span', { id: id, 'data-sales-pipeline-error': '' }, error.message);
    (input.parentNode || form).appendChild(text);
    if (!focused) { input.focus(); focused = true; }
    return false;
  });
}
// What is sent again is stored once; what was changed after an answer got lost is another submission.
function keyOf(state, values) {
  var said = JSON.stringify(Object.keys(values).map(function (name) { return /^(cf-turnstile|frc-captcha)-|^_captcha$/.test(name) ? '' : name + '=' + values[name]; }).filter(Boolean));
  if (state.said && state.said !== said) state.key = uuid();
  state.said = said;
  return state.key;
}
function valuesOf(form, state) {
  var values = {};
  parts(form).forEach(function (input) {
    if (!input.name || typeof input.value !== 'string' || input.matches(':disabled') || input.tagName === 'OUTPUT' || /^(submit|button|file|image|reset)$/.test(input.type)) return;
    if (input.type === 'checkbox') { if (input.checked) values[input.name] = 'on'; return; }
    if (input.type === 'radio' && !input.checked) return;
    values[input.name] = input.value;
  });
  values._key = keyOf(state, values);
  if (state.token) values._t = state.token;
  if (!values._page) values._page = location.href.slice(0, 3000);
  if (!values._title) values._title = document.title.slice(0, 500);
  if (!values._ref && document.referrer) values._ref = document.referrer.slice(0, 3000);
  if (!values._entry && attr(form, 'entry', state.tag)) values._entry = attr(form, 'entry', state.tag);
  values._locale = state.locale;
  var begin = first();
  if (begin && begin.u) { values._first = begin.u; if (begin.r) values._first_ref = begin.r; values._first_at = begin.a; }
  return values;
}
function done(form, state) {
  var event = new CustomEvent('sales-pipeline:sent', { bubbles: true, cancelable: true });
  state.key = uuid();
  if (!form.dispatchEvent(event)) return;
  var spec = state.spec;
  if (spec && spec.redirect) { location.assign(spec.redirect); return; }
  var text = (spec && words(spec.successMessage, state.locale)) || WORDS[state.locale].sent;
  own.reset.call(form);
  Array.prototype.forEach.call(form.querySelectorAll(':scope > *'), function (child) { child.hidden = true; });
  var status = say(form, text, false);
  status.hidden = false;
  status.focus();
}
function labelOf(state, key) {
  var field = ((state.spec && state.spec.fields) || []).filter(function (one) { return one.key === key; })[0];
  if (field) return words(field.label, state.locale) || key;
  return key === '_captcha' ? 'Captcha' : key === '_consent' ? WORDS[state.locale].consent : key;
}
function failed(form, state, text, errors) {
  var given = errors || [];
  var rest = mark(form, given).map(function (error) { return labelOf(state, error.field) + ': ' + error.message; });
  if (given.some(function (error) { return error.field === '_captcha'; })) solveAgain(form);
  say(form, (rest.length > 0 && rest.length === given.length ? [] : [text]).concat(rest).join(' · '), true);
  form.dispatchEvent(new CustomEvent('sales-pipeline:failed', { bubbles: true, detail: { errors: errors || [] } }));
}
function send(form, state) {
  if (state.busy) return;
  state.busy = true;
  mark(form, []);
  say(form, '', false);
  fetch(state.url, { method: 'POST', credentials: 'omit', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(valuesOf(form, state)) })
    .then(function (answer) {
      if (answer.status === 202) { done(form, state); return; }
      if (answer.status === 429) { failed(form, state, WORDS[state.locale].later); return; }
      return answer.json().then(function (body) {
        var details = (body && body.error && body.error.details) || {};
        if (answer.status === 400) failed(form, state, WORDS[state.locale].check, details.errors);
        else failed(form, state, WORDS[state.locale].failed);
      });
    })
    .catch(function () { failed(form, state, WORDS[state.locale].failed); })
    .then(function () { state.busy = false; });
}
function load(state) {
  return fetch(state.url, { credentials: 'omit', headers: { Accept: 'application/json' } })
    .then(function (answer) { if (!answer.ok) throw new Error('form ' + answer.status); return answer.json(); })
    .then(function (body) { state.spec = body.data; state.token = body.data.token; return state.spec; });
}
function start(form, slug, isEmpty, tag) {
  if (form.getAttribute('data-sales-pipeline-ready')) return;
  form.setAttribute('data-sales-pipeline-ready', 'true');
  var given = (attr(form, 'locale', tag) || document.documentElement.lang || '').slice(0, 2).toLowerCase();
  var state = { url: base + '/forms/' + encodeURIComponent(slug), key: uuid(), token: '', locale: WORDS[given] ? given : 'en', spec: null, busy: false, tag: tag };
  trap(form);
  form.addEventListener('submit', function (event) { event.preventDefault(); send(form, state); });
  load(state).then(function (spec) {
    if (!WORDS[given] && WORDS[spec.locale]) state.locale = spec.locale;
    if (isEmpty) render(form, spec, state.locale);
    captcha(form, spec);
  }).catch(function () { if (isEmpty) form.remove(); });
}
function renderAt(tag) {
  var slug = tag.getAttribute('data-form');
  if (!slug || !tag.parentNode || document.querySelector('form[data-sales-pipeline="' + slug.replace(/[^a-z0-9-]/g, '') + '"]')) return;
  var form = el('form', { 'class': 'sales-pipeline-form', 'data-sales-pipeline': slug, action: base + '/forms/' + encodeURIComponent(slug), method: 'post' });
  if (document.head.contains(tag)) document.body.appendChild(form);
  else tag.parentNode.insertBefore(form, tag.nextSibling);
  start(form, slug, true, tag);
}
function all() {
  remember();
  Array.prototype.forEach.call(document.querySelectorAll('form[data-sales-pipeline]'), function (form) {
    start(form, form.getAttribute('data-sales-pipeline'), parts(form).length === 0, self);
  });
  tags.forEach(renderAt);
}
function soon() {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', all);
  else all();
}
// A page may have several of these tags, one for each form.
function take(tag) { tags.push(tag); soon(); }
window.SalesPipeline = { ready: true, consent: consent, start: all, take: take };
soon();
})();
`;

/** Changes with the script. */
export const EMBED_ETAG = `"${createHash('sha256').update(EMBED_SCRIPT).digest('hex').slice(0, 16)}"`;
