/** What the single reports say: names of their columns and parts, and how each figure is counted. */
export const reportFigures = {
  'reports.column.number': 'Number',
  'reports.column.what': 'What',
  'reports.column.open': 'Open',
  'reports.column.won': 'Won',
  'reports.column.lost': 'Lost',
  'reports.column.shareOfLost': 'Share of all lost',
  'reports.column.winRate': 'Win rate (won ÷ decided)',
  'reports.column.wonValue': 'Value won',
  'reports.column.currentValue': 'Current value of open ones',
  'reports.column.leads': 'Leads',
  'reports.column.qualified': 'Qualified',
  'reports.column.converted': 'Converted',
  'reports.column.wonOfLeads': 'Won of the leads',
  'reports.column.medianDays': 'Days from lead to win (median)',
  'reports.column.entry': 'Page',
  'reports.column.activities': 'Activities',
  'reports.column.firstResponse': 'First response (median)',
  'reports.column.month': 'Month',
  'reports.column.kind': 'Kind',
  'reports.column.contacts': 'Contacts',
  'reports.column.time': 'Time',
  'reports.column.cost': 'Cost',

  'reports.attention.title': 'What needs somebody',
  'reports.attention.hint':
    'An opportunity may stand in several lines. The amounts are current values.',
  'reports.attention.calm': 'Nothing needs anybody now.',
  'reports.attention.red': 'Critical: the light is red',
  'reports.attention.yellow': 'Follow up: the light is yellow',
  'reports.attention.waiting': 'Customers who wait for an answer',
  'reports.attention.held': 'Green only because of a far follow-up',
  'reports.attention.noNextStep': 'Without a next step or follow-up',
  'reports.attention.noDate': 'Without an expected close',
  'reports.attention.overdue': 'Expected close has passed',
  'reports.attention.redLeads': 'Leads whose light is red',
  'reports.attention.yellowLeads': 'Leads whose light is yellow',
  'reports.attention.how':
    'Open opportunities as they are now; with the lights also won ones whose stage has days, as in after-sales.\nLight red or yellow: by the days since the last contact that hold in the stage, a planned follow-up moved in; the same light as on the board.\nCustomers who wait: the last thing that reached us from them was a contact that nobody has answered yet. A call that was taken and a meeting that was held are answered in themselves.\nGreen only because of a far follow-up: silent for so long that the light would be yellow or red, were it not for a planned follow-up.\nWithout a next step: neither a next step in words nor a planned follow-up.\nExpected close has passed: its day was yesterday or before, in the site’s time zone.\nLeads: those that are still worked on, by the days of their status; one that rests until an agreed day is green until then, unless it waits for an answer. They have no amounts, and are left out for whoever may not read leads, and under a filter for the type of business.',

  'reports.losses.value': 'Value lost',
  'reports.losses.hint': 'Opportunities and their target value.',
  'reports.losses.none': 'Nothing was lost in this period.',
  'reports.losses.reason': 'Reason',
  'reports.losses.reason.none': 'No reason given',
  'reports.losses.reason.empty': 'No reasons.',
  'reports.losses.competitor': 'Lost to',
  'reports.losses.competitor.none': 'Nobody named',
  'reports.losses.competitor.empty': 'No competitor was named.',
  'reports.losses.stage': 'Stage before the loss',
  'reports.losses.stage.none': 'Not known',
  'reports.losses.stage.empty': 'No stage is known.',
  'reports.losses.objection': 'Objections that were still open',
  'reports.losses.objection.none': 'Not named',
  'reports.losses.objection.hint':
    'Opportunities and their target value. One may have several objections: the lines may add up to more than was lost.',
  'reports.losses.objection.empty': 'No objection was still open.',
  'reports.losses.reviews': 'Reviews of what was won and lost',
  'reports.losses.reviews.hint': 'The latest 50 of this period.',
  'reports.losses.reviews.empty':
    'No review yet. It is asked for when an opportunity is closed, and can be written on its page later.',
  'reports.losses.lostBecause': 'lost: {reason}',
  'reports.losses.good': 'What went well',
  'reports.losses.improve': 'What to do better',
  'reports.losses.how':
    'Opportunities that are lost and were closed in the period (days in the site’s time zone, both included).\nValue: their target values, in other currencies at the rate that was kept when they were closed.\nReason and competitor: as stored when they were closed; a competitor may also be written by hand.\nStage before the loss: where the history tells them last before they were lost.\nObjections: kinds that were logged and are not settled; each opportunity counts once for each kind. Shares are of all that was lost.\nReviews: of won and lost opportunities closed in the period that have one.',

  'reports.stages.hint': 'Opportunities, and their target value.',
  'reports.sources.value': 'Value won by source',
  'reports.sources.bySource': 'By source',
  'reports.sources.bySource.hint':
    'Leads and opportunities that came in the period, and what became of them since. The chart shows the value won, and how many were won.',
  'reports.sources.none': 'No source',
  'reports.sources.byCampaign': 'Leads by campaign',
  'reports.sources.byCampaign.hint': 'Leads, and the value won with them.',
  'reports.sources.campaign.none': 'No campaign',
  'reports.sources.byEntry': 'Leads by page of the site',
  'reports.sources.byEntry.hint':
    'Leads, and the value won with them; the 100 entries with most leads.',
  'reports.sources.entry.none': 'No entry of the site',
  'reports.sources.noLeads': 'No leads in this period.',
  'reports.sources.how':
    'Leads: those received in the period. Qualified: they were qualified at some time. Converted: an opportunity was made of them. Won of the leads: that opportunity is won, and you may see it.\nOpportunities: those opened in the period, by their own source, whether they began as a lead or not.\nOpen, won, lost: their state now, whenever they were closed. Win rate: won ÷ (won + lost).\nValue won: the target values of those won. Current value: target value × probability of those still open.\nDays from lead to win: half of the leads that were won took no longer than this, from the day they came to the day of the win.\nCampaign and page: as the form noted them with the lead; the value won is that of the opportunities that leads became. Without the right to read leads these are left out, and so they are under a filter for the type of business.',

  'reports.owners.title': 'By who looks after them',
  'reports.owners.team': 'All together',
  'reports.owners.hint':
    'What became of the opportunities of the period; in the table also what is looked after now.',
  'reports.owners.nowProspects': 'Prospects now',
  'reports.owners.nowCount': 'Open now',
  'reports.owners.prospects': 'Prospects of the period',
  'reports.owners.how':
    'Prospects now, open now: open opportunities that the person looks after now, whenever they were opened, and the companies (or persons without a company) behind them.\nOpportunities: those opened in the period, by who looks after them now. Prospects of the period: the companies (or persons without a company) behind them, each once for each person.\nOpen, won, lost: their state now. Win rate: won ÷ (won + lost).\nValue won: the target values of those won. Current value: target value × probability of those still open.\nActivities: everything logged in the period on the opportunities that the person looks after now, whenever they were opened and whoever logged it.\nFirst response: half of the leads received in the period that were answered had an answer within this time, by who looks after the lead; by the clock, not by working hours.',

  'reports.activities.byMonth': 'By month',
  'reports.activities.byKind': 'By kind',
  'reports.activities.others': 'Other activities',
  'reports.activities.costShare': 'Cost ÷ value won',
  'reports.activities.how':
    'Activities: everything logged on opportunities whose moment lies in the period; planned ones that were not done yet are not counted.\nContacts: of them those with which the customer was reached or reached us, as the light counts them.\nTime: the durations that were logged. Cost: the costs that were logged, in the currency of each opportunity and converted.\nWon, value won: opportunities won and closed in the period. Cost ÷ value won sets one against the other; it is no figure of the same opportunities.',

  'reports.meta.reach.own': 'You see the figures of what you look after yourself.',
  'reports.meta.reach.team':
    'You see the figures of the funnels whose team you are in, and of what you look after yourself.',
  'reports.meta.reach.some':
    'Your right reaches a part of the opportunities: you see the figures of that part.',
};
