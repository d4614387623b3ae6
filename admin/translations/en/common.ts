export const common = {
  'plugin.name': 'Sales pipeline',

  'action.close': 'Close',
  'action.retry': 'Try again',

  'error.load': 'This could not be loaded.',
  'error.network': 'No answer from the server. Please check your connection.',
  'error.conflict': 'In the meantime somebody else has changed: {fields}. The board was read anew.',
  'error.conflict.by': '{by} has changed this in the meantime: {fields}. The board was read anew.',
  'error.forbidden': 'You are not allowed to do this.',
  'error.notFound': 'This no longer exists, or you may not see it.',
  'error.unknown': 'That did not work. Please try again.',

  'value.target': 'Target value',
  'value.target.short': 'Target',
  'value.current': 'Current value',
  'value.current.short': 'Current',
};
