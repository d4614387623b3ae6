export const targets = {
  'settings.who.targets': 'Roles with the right “Manage targets” may change this.',
  'settings.targets.title': 'Targets',
  'settings.targets.lead':
    'What is to be won in a period: by all, in a funnel, by a person. The report “Targets” shows how far each is reached.',
  'settings.targets.all': 'All targets',
  'settings.targets.new': 'New target',
  'settings.targets.empty':
    'No targets yet. With one, the reports say whether what is coming is enough.',
  'settings.targets.toReport': 'How far they are reached',
  'settings.targets.name': 'Name',
  'settings.targets.target': 'Target',
  'settings.targets.what': 'What is to be won',
  'settings.targets.kind': 'Measured by',
  'settings.targets.kind.amount': 'Value won',
  'settings.targets.kind.count': 'Number won',
  'settings.targets.value.amount': 'Amount',
  'settings.targets.value.count': 'How many',
  'settings.targets.when': 'Period',
  'settings.targets.when.hint': 'Days in the site’s time zone, both included.',
  'settings.targets.whose': 'Whose target it is',
  'settings.targets.whose.hint':
    'Left empty, all funnels for sales and winning back count, and everybody.',
  'settings.targets.anyFunnel': 'Sales and winning back',
  'settings.targets.problem.positive': 'A target is greater than 0.',
  'settings.targets.problem.whole': 'A whole number.',
  'settings.targets.problem.order': 'The last day lies before the first.',
  'settings.targets.stale':
    'Somebody else has changed this target in the meantime. What you did not touch now shows what is stored; please check and save again.',
  'settings.targets.delete': 'Delete “{name}” …',
  'settings.targets.delete.title': 'Delete “{name}”?',
  'settings.targets.delete.body':
    'The target disappears from the reports. What was won stays as it is.',
  'settings.targets.delete.action': 'Delete',
  'settings.targets.delete.stale':
    'Somebody else has changed this target in the meantime. Delete it all the same?',
  'settings.targets.deleted': '“{name}” was deleted.',

  'targets.wins': '{count, plural, one {{number} won} other {{number} won}}',
  'reports.targets.title': 'Targets of the period',
  'reports.targets.hint': 'Every target is 100 %; what is coming counts by its probability.',
  'reports.targets.empty': 'No target touches this period.',
  'reports.targets.manage': 'Manage targets',
  'reports.targets.achieved': 'Reached',
  'reports.targets.coming': 'Still expected',
  'reports.targets.share': 'Share',
  'reports.targets.missing': 'Missing',
  'reports.targets.expected': 'Expected at the end',
  'reports.targets.reachedOn': 'Reached on',
  'reports.targets.expectedOn': 'Reached by what is expected',
  'reports.targets.paceOn': 'Reached at this pace',
  'reports.targets.how':
    'Targets: those whose period touches the one that was chosen; without a choice those of today. Each counts over its whole period.\nReached: opportunities won and closed within the period of the target, of its funnel and its person; their target values, or their number. A target of one funnel counts what was won there, in a service funnel too.\nExpected at the end: reached, and what is open with an expected close in the rest of the period; an amount by its current value, a number by the sum of the probabilities.\nReached on: the day on which the sum came to the target. Reached by what is expected: the day of the expected close with which it will. Reached at this pace: if it goes on as it did from the first day of the period until today.\nWithout the right “See figures of each person” only your own targets and those of all are shown.',
};
