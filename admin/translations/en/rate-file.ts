export const rateFile = {
  'settings.rateFile.title': 'Rates from a file',
  'settings.rateFile.hint':
    'A CSV file with the columns currency, rate and validFrom (a day or a moment). It is shown with what it changes about closed opportunities before anything is stored; with a mistake in it nothing is.',
  'settings.rateFile.tooLarge': 'This file is too large; up to 200 kB are possible.',
  'settings.rateFile.store':
    '{count, plural, =0 {Nothing to store} one {Store # rate} other {Store # rates}}',
  'settings.rateFile.stored': '{created} new, {updated} changed, {unchanged} as before.',
  'settings.rateFile.problems':
    '{count, plural, one {# mistake} other {# mistakes}}. Nothing is stored; please correct the file and choose it again.',
  'settings.rateFile.problems.label': 'Mistakes in the file',
  'settings.rateFile.line': 'Line',
  'settings.rateFile.column': 'Column',
  'settings.rateFile.problem': 'What is wrong',
  'settings.rateFile.problem.unreadable':
    'This is no CSV file that can be read (a quote is not closed?).',
  'settings.rateFile.problem.empty': 'There are no rates below the first line.',
  'settings.rateFile.problem.missingColumn': 'The first line has no column of this name.',
  'settings.rateFile.problem.tooMany': 'Up to 2,000 rates are possible in one file.',
  'settings.rateFile.problem.currency': 'Not a currency code such as USD.',
  'settings.rateFile.problem.base': '{base} is the base currency, whose rate is always 1.',
  'settings.rateFile.problem.rate':
    'Not a rate: a number above 0, without thousands separators, with at most 10 decimals.',
  'settings.rateFile.problem.validFrom': 'Not a day such as 2026-03-01 or 01.03.2026.',
  'settings.rateFile.problem.double':
    'This currency has another rate from the same moment on in this file.',
  'settings.rateFile.rows': 'Rates of the file',
  'settings.rateFile.change': 'Change',
  'settings.rateFile.new': 'new',
  'settings.rateFile.same': 'as before',
  'settings.rateFile.instead': 'instead of {rate}',
  'settings.rateFile.effect':
    '{count, plural, =0 {No closed opportunity changes.} one {# closed opportunity gets another value.} other {# closed opportunities get another value.}}',
  'settings.rateFile.effect.won': 'Won: {before} becomes {after}.',
  'settings.rateFile.effect.lost': 'Lost: {before} becomes {after}.',
  'settings.rateFile.effect.partial': 'Counted within what your role may read; there may be more.',
  'settings.rates.past.title': 'This rate changes closed values',
};
