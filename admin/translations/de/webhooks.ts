export const webhooks = {
  'settings.webhooks.title': 'Webhooks',
  'settings.webhooks.lead':
    'Sagt anderen Systemen, wenn mit Chancen und Kontakten etwas geschieht. Ein Ereignis trägt nur Kennungen, keine persönlichen Daten.',
  'settings.webhooks.who':
    'Ändern darf es, wer Webhooks in den Einstellungen des Administrationsbereichs ändern darf.',
  'settings.webhooks.known': 'Welcher Webhook welche Ereignisse bekommt',
  'settings.webhooks.known.hint':
    'Adresse und Kopfzeilen stehen im Administrationsbereich, dessen eigene Seite nur Ereignisse von Einträgen aufführt.',
  'settings.webhooks.open': 'Webhooks des Administrationsbereichs',
  'settings.webhooks.none':
    'Es gibt noch keinen Webhook. Legen Sie zuerst im Administrationsbereich einen an und wählen Sie dann hier seine Ereignisse.',
  'settings.webhooks.choose': 'Webhook',
  'settings.webhooks.off': '{name} (abgeschaltet)',
  'settings.webhooks.all': 'Alle Ereignisse',
  'settings.webhooks.readOnly': 'Ihre Rolle darf Webhooks ansehen, aber nicht ändern.',
  'settings.webhooks.payload': 'Was gesendet wird',
  'settings.webhooks.payload.hint':
    'Ein POST mit JSON; „at“ ist der Moment in UTC, „actor“ die Nummer des Benutzers oder null bei Code und API-Token. Ein Ereignis geht hinaus, nachdem die Änderung gespeichert ist, mindestens einmal.',
  'event.opportunityCreated': 'Eine Chance wurde angelegt',
  'event.opportunityUpdated': 'Ein Feld einer Chance hat sich geändert',
  'event.opportunityMoved': 'Eine Chance kam in eine andere Phase',
  'event.opportunityWon': 'Eine Chance wurde gewonnen',
  'event.opportunityLost': 'Eine Chance wurde verloren',
  'event.opportunityReopened': 'Eine abgeschlossene Chance ist wieder offen',
  'event.opportunityArchived': 'Eine Chance wurde archiviert',
  'event.opportunityDeleted': 'Eine Chance wurde gelöscht',
  'event.activityCreated': 'Ein Kontakt wurde festgehalten oder eine Wiedervorlage geplant',
  'event.activityDone': 'Eine Wiedervorlage wurde erledigt',
  'event.leadCreated': 'Ein Lead ist eingegangen',
  'event.leadUpdated': 'Ein Feld eines Leads hat sich geändert',
  'event.leadAssigned': 'Ein Lead wird von jemand anderem betreut',
  'event.leadQualified': 'Ein Lead wurde qualifiziert',
  'event.leadDisqualified': 'Ein Lead wurde aussortiert',
  'event.leadConverted': 'Aus einem Lead wurde eine Chance',
  'event.leadDeleted': 'Ein Lead wurde gelöscht',
};
