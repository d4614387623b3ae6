/** The part of the embed script that writes a form's inputs, trap and captcha; uses `el`, `words` and `count` of the whole. */
export const EMBED_RENDER = `function row(form, input, label, required, locale) {
  var box = el('p', { 'class': 'sales-pipeline-field' });
  var id = 'sales-pipeline-' + (++count);
  input.id = id;
  var name = el('label', { 'for': id }, label + (required ? ' *' : ''));
  if (input.type === 'checkbox') { box.appendChild(input); box.appendChild(document.createTextNode(' ')); box.appendChild(name); }
  else { box.appendChild(name); box.appendChild(el('br')); box.appendChild(input); }
  form.appendChild(box);
}
function inputOf(field, locale) {
  var input;
  if (field.type === 'textarea') input = el('textarea', { rows: '5' });
  else if (field.type === 'select') {
    input = el('select', {});
    input.appendChild(el('option', { value: '' }, WORDS[locale].choose));
    (field.options || []).forEach(function (option) { input.appendChild(el('option', { value: option.value }, words(option.label, locale))); });
  } else input = el('input', { type: TYPES[field.type] || 'text' });
  input.name = field.key;
  if (field.required) input.required = true;
  if (field.maxLength && field.type !== 'number' && field.type !== 'date') input.maxLength = field.maxLength;
  if (field.type === 'number') {
    input.step = 'any';
    if (field.min !== undefined) input.min = field.min;
    if (field.max !== undefined) input.max = field.max;
  }
  if (FILL[field.key] || FILL[field.type]) input.setAttribute('autocomplete', FILL[field.key] || FILL[field.type]);
  return input;
}
function render(form, spec, locale) {
  spec.fields.forEach(function (field) {
    var input = inputOf(field, locale);
    if (field.type === 'hidden') form.appendChild(input);
    else row(form, input, words(field.label, locale), field.required, locale);
  });
  var text = words(spec.consent.text, locale);
  if (text && !spec.consent.required) form.appendChild(el('p', { 'class': 'sales-pipeline-notice' }, text));
  if (spec.keepsAddress) form.appendChild(el('p', { 'class': 'sales-pipeline-notice' }, WORDS[locale].address));
  if (text && spec.consent.required) {
    var agree = el('input', { type: 'checkbox', name: '_consent' });
    agree.required = true;
    row(form, agree, text, true, locale);
  }
  if (spec.consent.marketing) row(form, el('input', { type: 'checkbox', name: '_marketing' }), words(spec.consent.marketing.text, locale), false, locale);
  form.appendChild(el('button', { type: 'submit' }, WORDS[locale].send));
}
function trap(form) {
  if (form.querySelector('[name="_hp"]')) return;
  var box = el('div', { 'aria-hidden': 'true' });
  // Not as an attribute, which the policy of a page may forbid: the trap would be seen, and filled in.
  box.style.cssText = 'position:absolute;left:-10000px;top:auto;width:1px;height:1px;overflow:hidden';
  var input = el('input', { type: 'text', name: '_hp', tabindex: '-1', autocomplete: 'off' });
  box.appendChild(input);
  form.appendChild(box);
}
function captcha(form, spec) {
  var script = SCRIPTS[spec.captcha.provider];
  if (!script || !spec.captcha.siteKey || form.querySelector('.cf-turnstile, .frc-captcha')) return;
  var button = form.querySelector('[type="submit"], button:not([type])');
  var isTurnstile = spec.captcha.provider === 'turnstile';
  var box = el('div', { 'class': isTurnstile ? 'cf-turnstile' : 'frc-captcha', 'data-sitekey': spec.captcha.siteKey });
  (button ? button.parentNode : form).insertBefore(box, button);
  // What has looked through the page already does not look again.
  if (isTurnstile && window.turnstile) window.turnstile.render(box, { sitekey: spec.captcha.siteKey });
  else if (!isTurnstile && window.frcaptcha) window.frcaptcha.attach();
  else if (!document.querySelector('script[src="' + script + '"]')) document.head.appendChild(el('script', { src: script, async: '', defer: '' }));
}
function solveAgain(form) {
  var box = form.querySelector('.cf-turnstile, .frc-captcha');
  if (!box) return;
  if (box.frcWidget) box.frcWidget.reset();
  else if (window.turnstile) window.turnstile.reset(box);
}
`;
