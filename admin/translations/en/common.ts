export const common = {
  'plugin.name': 'Sales pipeline',

  'action.close': 'Close',
  'action.retry': 'Try again',

  'error.load': 'This could not be loaded.',
  'error.network': 'No answer from the server. Please check your connection.',
  'error.conflict':
    'In the meantime somebody else has changed: {fields}. Please check and try again.',
  'error.conflict.by':
    '{by} has changed this in the meantime: {fields}. Please check and try again.',
  'error.conflict.plain': 'This no longer fits what is stored by now. Please check and try again.',
  'error.invalid': 'The server does not accept this input.',
  'error.invalid.fields': 'The server does not accept the input for: {fields}.',
  'error.days':
    '“{stage}” in funnel “{funnel}” would be red before it is yellow: yellow after {followUpDays, number}, red after {criticalDays, number} days. Please adjust the days first.',
  'error.missing': 'Still missing: {fields}.',
  'error.server': 'The server has a problem. Please try again later.',
  'error.forbidden': 'You are not allowed to do this.',
  'error.notFound': 'This no longer exists, or you may not see it.',
  'error.unknown': 'That did not work. Please try again.',

  'value.target': 'Target value',
  'value.target.short': 'Target',
  'value.current': 'Current value',
  'value.current.short': 'Current',
};
