export const stages = {
  'settings.who.funnels.readOnly':
    'You may read this. Roles with the right “Manage funnels and stages” may change it.',

  'settings.stages.title': 'Stages',
  'settings.stages.lead':
    'The steps that funnels are put together from. A stage belongs to no funnel: a change here shows in every funnel that uses it.',
  'settings.stages.library': '{count, plural, one {# stage} other {# stages}}',
  'settings.stages.new': 'New stage',
  'settings.stages.create': 'Create stage',
  'settings.stages.back': 'All stages',
  'settings.stages.editor.lead':
    'Holds in every funnel with this stage, as long as the funnel says nothing else.',
  'settings.stages.search': 'Search stages and funnels',
  'settings.stages.use': 'Which stages are shown',
  'settings.stages.use.all': 'All',
  'settings.stages.use.used': 'Used',
  'settings.stages.use.unused': 'Unused',
  'settings.stages.empty': 'No stages yet. A funnel from a template brings its own.',
  'settings.stages.noMatch': 'No stage fits.',
  'settings.stages.uses':
    '{count, plural, =0 {Used in no funnel} one {Used in # funnel: {names}} other {Used in # funnels: {names}}}',
  'settings.stages.uses.more': '{count} more',
  'settings.stages.percent': '{value, number} %',
  'settings.stages.required': 'Required: a funnel that checks lets nobody in without it',

  'settings.stages.look': 'Look',
  'settings.stages.look.hint': 'How the stage is recognised on boards, cards and in reports.',
  'settings.stages.name': 'Name',
  'settings.stages.name.hint': 'A new name also goes into the history of what stands in the stage.',
  'settings.stages.icon': 'Icon',
  'settings.stages.icon.hint': 'Stands beside the name in the head of the column.',
  'settings.stages.icon.none': 'No icon chosen',
  'settings.stages.icon.choose': 'Choose an icon',
  'settings.stages.icon.close': 'Close',
  'settings.stages.icon.search': 'Search icons',
  'settings.stages.icon.noMatch': 'No icon fits.',
  'settings.stages.color': 'Colour',
  'settings.stages.color.hint':
    'Colours icon and column mark. Green, yellow and red are kept for traffic light and outcome.',
  'stageColor.neutral600': 'Grey',
  'stageColor.secondary600': 'Blue',
  'stageColor.primary600': 'Indigo',
  'stageColor.alternative600': 'Purple',
  'stageColor.success600': 'Green',
  'stageColor.success700': 'Dark green',
  'stageColor.warning700': 'Amber',
  'stageColor.danger600': 'Red',

  'settings.stages.meaning': 'Meaning',
  'settings.stages.meaning.hint': 'What it says about an opportunity that it stands here.',
  'settings.stages.kind': 'Kind',
  'settings.stages.kind.open': 'Open',
  'settings.stages.kind.open.hint': 'Counts as open, with the probability of the stage.',
  'settings.stages.kind.won': 'Won',
  'settings.stages.kind.won.hint': 'Who gets here is won and counts with the whole target value.',
  'settings.stages.kind.lost': 'Lost',
  'settings.stages.kind.lost.hint': 'Who gets here is lost, asks for a reason and counts nothing.',
  'settings.stages.kind.aftersale': 'After the sale',
  'settings.stages.kind.aftersale.hint':
    'Delivery and care: counts as won and keeps a traffic light of its own.',
  'settings.stages.kind.change': 'Change kind',
  'settings.stages.kind.title': 'Change the kind of “{name}”',
  'settings.stages.kind.explain':
    'All opportunities in this stage become open, won or lost with it, and it is written into their history.',
  'settings.stages.kind.save': 'Change kind',
  'settings.stages.probability': 'Probability in percent',
  'settings.stages.probability.hint':
    'Current value = target value × probability. Before it is saved you see what changes.',
  'settings.stages.probability.closed.hint': 'Follows from the kind.',
  'settings.stages.probability.title': 'Probability from {from, number} % to {to, number} %',
  'settings.stages.probability.save': 'Save probability',
  'settings.stages.probability.history':
    'It is written into the history of each of them: earlier days keep their value.',
  'settings.stages.goal': 'Goal',
  'settings.stages.goal.hint':
    'What is reached when the stage is left. Shown on the page of the opportunity.',

  'settings.stages.checklist': 'Checklist',
  'settings.stages.checklist.hint':
    'What is to be done in this stage; ticked on the page of the opportunity.',
  'settings.stages.checklist.empty': 'Nothing to tick yet.',
  'settings.stages.checklist.add': 'Add item',
  'settings.stages.checklist.label': 'To do',
  'settings.stages.checklist.unnamed': 'Item without a text',
  'settings.stages.checklist.dueDays': 'Due after days',
  'settings.stages.checklist.dueDays.hint':
    'Becomes a follow-up of the owner when the stage is entered. Empty: only ticked.',

  'settings.stages.questions': 'Questions',
  'settings.stages.questions.hint':
    'What is to be found out in this stage; answered on the page of the opportunity or while moving it.',
  'settings.stages.questions.empty': 'No questions yet.',
  'settings.stages.question.add': 'Add question',
  'settings.stages.question.label': 'Question',
  'settings.stages.question.unnamed': 'Question without a text',
  'settings.stages.question.type': 'Answer',
  'settings.stages.question.type.select': 'Choice',
  'settings.stages.question.type.select.hint': 'One of the options below.',
  'settings.stages.question.type.text': 'Short text',
  'settings.stages.question.type.text.hint': 'One line.',
  'settings.stages.question.type.longtext': 'Long text',
  'settings.stages.question.type.longtext.hint': 'Several lines.',
  'settings.stages.question.type.number': 'Number',
  'settings.stages.question.type.number.hint': 'A figure.',
  'settings.stages.question.type.date': 'Date',
  'settings.stages.question.type.date.hint': 'A day from the calendar.',
  'settings.stages.question.type.scale': 'Scale',
  'settings.stages.question.type.scale.hint': 'A step of a scale.',
  'settings.stages.question.fills': 'Fills',
  'settings.stages.question.fills.hint':
    'The answer is stored in this field, and what the field knows is not asked again.',
  'settings.stages.question.fills.none': 'No field: stays an answer',
  'settings.stages.question.fills.part': '{group}: {part}',
  'settings.stages.options': 'Options',
  'settings.stages.options.hint': 'At least two.',
  'settings.stages.options.scale': 'From the lowest step up. None: 1 to 5.',
  'settings.stages.options.fixed': 'The field takes exactly these values; their names are free.',
  'settings.stages.options.name': 'Option {place}',
  'settings.stages.options.add': 'Add option',

  'settings.stages.problem.required': 'Please fill in this field.',
  'settings.stages.problem.tooLong': 'This text is too long.',
  'settings.stages.problem.percent': 'A number from 0 to 100 with at most two decimals.',
  'settings.stages.problem.days': 'A whole number from 1 to 3650, or empty.',
  'settings.stages.problem.color': 'This colour is kept for stages of another kind.',
  'settings.stages.problem.tooMany': 'At most 100.',
  'settings.stages.problem.options': 'Please give at least two options.',
  'settings.stages.problem.double': 'This is there already.',

  'settings.stages.effect.count':
    '{count, plural, =0 {No opportunity changes} one {# opportunity changes} other {# opportunities change}}',
  'settings.stages.effect.before': 'Today',
  'settings.stages.effect.after': 'Afterwards',
  'settings.stages.effect.open': '{count, plural, other {# open}}, current value',
  'settings.stages.effect.won': '{count, plural, other {# won}}, value',
  'settings.stages.effect.lost': '{count, plural, other {# lost}}, value',
  'settings.stages.effect.keeping':
    '{count, plural, one {# opportunity stays as it is: its own probability or that of its funnel holds, or its status is the same.} other {# opportunities stay as they are: their own probability or that of their funnel holds, or their status is the same.}}',
  'settings.stages.effect.archived':
    '{count, plural, one {# archived opportunity changes with them; it is in no sum.} other {# archived opportunities change with them; they are in no sum.}}',
  'settings.stages.effect.withoutValue':
    '{count, plural, one {# of them has no target value.} other {# of them have no target value.}}',
  'settings.stages.effect.missingRates': 'Not in these sums for want of a rate: {currencies}.',
  'settings.stages.effect.partial':
    'Only opportunities that you may see are counted. There may be more.',

  'settings.stages.delete': 'Delete “{name}”',
  'settings.stages.delete.title': 'Delete the stage “{name}”?',
  'settings.stages.delete.body': 'No funnel uses it. This cannot be undone.',
  'settings.stages.delete.action': 'Delete',
  'settings.stages.delete.used':
    'A stage that a funnel uses cannot be deleted. Take it out of those funnels first.',
  'settings.stages.inUse':
    'This stage is in use and cannot be deleted: opportunities stand in it, or a funnel was just given it.',

  'sort.handle': 'Move “{name}”',
  'sort.up': 'Move “{name}” up',
  'sort.down': 'Move “{name}” down',
  'sort.remove': 'Remove “{name}”',
  'sort.instructions':
    'Press Space to pick this up, the arrow keys to move it, Space to drop it, Escape to cancel.',
  'sort.picked': '“{name}” picked up, place {place} of {count}.',
  'sort.over': '“{name}” at place {place} of {count}.',
  'sort.dropped': '“{name}” dropped at place {place} of {count}.',
  'sort.cancelled': '“{name}” is back at place {place} of {count}.',
};
