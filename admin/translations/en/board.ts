export const board = {
  'board.create': 'Opportunity',
  'board.loading': 'The board is loading.',
  'board.empty': 'No opportunity yet. Create the first one here, or with “Add” in a stage.',
  'board.empty.readOnly': 'No opportunity yet that you may see.',
  'board.noMatch': 'No opportunity matches this filter.',
  'board.missingRates':
    'No exchange rate to {base} for {currencies}: these amounts are not in the sums.',

  'totals.open': 'Open',
  'totals.weighted': 'weighted',
  'totals.count':
    '{count, plural, one {# opportunity} other {# opportunities}}, {prospects, plural, one {# prospect} other {# prospects}}',
  'totals.hint': 'All open stages together, in {currency}',

  'filter.label': 'Filter the board',
  'filter.search': 'Search title or prospect',
  'filter.search.short': 'Search',
  'filter.clear': 'Clear the search',
  'filter.mine': 'Mine',
  'filter.light': 'Traffic light',
  'filter.light.any': 'Any light',
  'filter.light.none': 'No light',
  'filter.reset': 'Reset the filter',

  'funnel.switch': 'Switch funnel',
  'funnel.fromTemplate': 'New funnel from a template',
  'funnel.gone': 'This funnel no longer exists.',
  'funnel.others': 'To the other funnels',
  'funnel.noStages': 'This funnel has no stages yet, so there is nothing to show.',

  'start.title': 'New funnel',
  'start.title.first': 'Start with a funnel',
  'start.hint':
    'Choose the template that is nearest to how you sell. Names, stages and probabilities can be changed later.',
  'start.back': 'Back to the board',
  'start.readOnly':
    'There is no funnel yet. Somebody who may manage funnels has to create one first.',

  'column.count': '{count, plural, one {# opportunity} other {# opportunities}}',
  'column.prospects': '{count, plural, one {# prospect} other {# prospects}}',
  'column.probability': 'Probability {percent}',
  'column.light': '{count, number} {light}',
  'column.withoutValue': '{count, number} without value',
  'column.closedDays': 'last {days, plural, one {day} other {# days}}',
  'column.add': 'Add',
  'column.add.to': 'Add an opportunity in {stage}',
  'column.more': '{count, number} more',
  'column.fold': 'Fold {stage}',
  'column.unfold': 'Unfold {stage}',

  'offBoard.title': 'Without a stage',
  'offBoard.hint': 'Their stage is gone. Move them to one of the stages.',

  'card.menu': 'Actions for {title}',
  'card.move': 'Move to…',
  'card.log': 'Log a contact',
  'card.plan': 'Plan a follow-up',
  'card.edit': 'Edit',
  'card.archive': 'Archive',
  'card.owner': 'Owner: {name}',
  'card.unassigned': 'Unassigned',
  'card.highPriority': 'High priority',
  'card.noValue': 'no value',
  'card.target': 'Target value {value}',
  'card.current': 'Current value {value} = target value × {percent}',
  'card.contacts': 'Contacts so far',
  'card.contacts.kind': '{kind}: {count}',
  'card.contacts.more': '{count} more contacts',
  'card.contacts.planned': '{count} planned',
  'card.nextStep': 'Next step: {text}',
  'card.followUp': 'Follow-up {date}',
  'card.followUp.overdue': 'Follow-up overdue: {date}',

  'move.title': 'Move “{title}” to',
  'move.here': 'is here',
  'move.done': '{title} is now in {stage}.',
  'move.back': '{title} is back where it was.',

  'archive.title': 'Archive this opportunity?',
  'archive.body':
    '“{title}” leaves the board and all open figures. Its history stays. For now it can only be brought back through the API.',
  'archive.done': '“{title}” was archived.',

  'drag.card': 'card that can be moved',
  'drag.instructions':
    'Press Enter to open the opportunity. Press the space bar to pick the card up, the arrow keys to move it within the column and to other stages, the space bar again to drop it, Escape to cancel.',
  'drag.picked': 'Picked up {title}, position {position} of {count} in {stage}.',
  'drag.over': '{title}: position {position} of {count} in {stage}.',
  'drag.dropped': 'Dropped {title} at position {position} of {count} in {stage}.',
  'drag.cancelled': '{title} stays at position {position} of {count} in {stage}.',
};
