export const webhooks = {
  'settings.webhooks.title': 'Webhooks',
  'settings.webhooks.lead':
    'Tells other systems when something happens to opportunities and contacts. An event carries identifiers only, no personal data.',
  'settings.webhooks.who':
    'Whoever may change webhooks in the settings of the administration panel may change this.',
  'settings.webhooks.known': 'Which webhook gets which events',
  'settings.webhooks.known.hint':
    'Address and headers are set in the administration panel, whose own page lists only events of entries.',
  'settings.webhooks.open': 'Webhooks of the administration panel',
  'settings.webhooks.none':
    'There is no webhook yet. Create one in the administration panel first, then choose its events here.',
  'settings.webhooks.choose': 'Webhook',
  'settings.webhooks.off': '{name} (switched off)',
  'settings.webhooks.all': 'All events',
  'settings.webhooks.readOnly': 'Your role may look at webhooks, but not change them.',
  'settings.webhooks.payload': 'What is sent',
  'settings.webhooks.payload.hint':
    'A POST with JSON; “at” is the moment in UTC, “actor” the number of the user or null for code and API tokens. An event goes out after the change is stored, at least once.',
  'event.opportunityCreated': 'An opportunity was created',
  'event.opportunityUpdated': 'A field of an opportunity changed',
  'event.opportunityMoved': 'An opportunity came into another stage',
  'event.opportunityWon': 'An opportunity was won',
  'event.opportunityLost': 'An opportunity was lost',
  'event.opportunityReopened': 'A closed opportunity is open again',
  'event.opportunityArchived': 'An opportunity was archived',
  'event.opportunityDeleted': 'An opportunity was deleted',
  'event.activityCreated': 'A contact was logged or a follow-up planned',
  'event.activityDone': 'A follow-up was done',
  'event.leadCreated': 'A lead came in',
  'event.leadUpdated': 'A field of a lead changed',
  'event.leadAssigned': 'A lead got another owner',
  'event.leadQualified': 'A lead was qualified',
  'event.leadDisqualified': 'A lead was disqualified',
  'event.leadConverted': 'A lead became an opportunity',
  'event.leadDeleted': 'A lead was deleted',
};
