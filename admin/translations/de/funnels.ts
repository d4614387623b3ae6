export const funnels = {
  'settings.funnels.new': 'Neuer Trichter',
  'settings.funnels.new.lead':
    'Eine Vorlage bringt Phasen, Ziele und Fragen mit; alles davon lässt sich danach ändern.',
  'settings.funnels.new.empty': 'Leerer Trichter',
  'settings.funnels.new.empty.hint': 'Phasen kommen auf seiner Seite hinein.',
  'settings.funnels.new.create': 'Trichter anlegen',
  'settings.funnels.new.template': 'Oder aus einer Vorlage',
  'settings.funnels.menu': 'Aktionen für „{name}“',
  'settings.funnels.default': 'Standard',
  'settings.funnels.duplicate': 'Duplizieren',
  'settings.funnels.duplicated': '„{name}“ ist angelegt.',
  'settings.funnels.copyOf': 'Kopie von {name}',
  'settings.funnels.archive': 'Archivieren',
  'settings.funnels.archivedNow': '„{name}“ ist archiviert.',
  'settings.funnels.archived.hint':
    'Dieser Trichter ist archiviert: Er wird nirgends angeboten, sein Verlauf bleibt in Listen und Auswertungen.',
  'settings.funnels.restore': 'Zurückholen',
  'settings.funnels.restored': '„{name}“ ist wieder da.',
  'settings.funnels.delete': 'Löschen …',
  'settings.funnels.delete.title': '„{name}“ löschen?',
  'settings.funnels.delete.action': 'Trichter löschen',
  'settings.funnels.delete.wait': 'Vertriebschancen werden gesucht, die hindurchlaufen …',
  'settings.funnels.delete.unused':
    'Keine Vertriebschance läuft hindurch. Die Phasen bleiben in der Bibliothek.',
  'settings.funnels.delete.forms':
    '{count, plural, one {Das Formular {names} schickt} other {Die Formulare {names} schicken}} Leads hierher; sie gehen künftig in den gewählten Trichter.',
  'settings.funnels.delete.leads':
    '{count, plural, one {# Lead zieht} other {# Leads ziehen}} mit um.',
  'settings.funnels.delete.leads.some': 'Zugehörige Leads ziehen mit um.',
  'settings.funnels.delete.count':
    '{count, plural, one {# Vertriebschance läuft} other {# Vertriebschancen laufen}} hindurch, geschlossene und archivierte mitgezählt. Sie gehen in einen anderen Trichter, und ihr Verlauf sagt es. Archivieren lässt sie, wo sie sind.',
  'settings.funnels.delete.some':
    'Vertriebschancen laufen hindurch, vielleicht auch geschlossene und archivierte. Sie gehen in einen anderen Trichter, und ihr Verlauf sagt es. Archivieren lässt sie, wo sie sind.',
  'settings.funnels.delete.target': 'Sie gehen in den Trichter',
  'settings.funnels.delete.noTarget':
    'Es gibt keinen anderen Trichter mit Phasen. Dieser lässt sich archivieren.',
  'settings.funnels.delete.from':
    '{count, plural, one {# Vertriebschance} other {# Vertriebschancen}} aus „{name}“ nach',
  'settings.funnels.delete.from.some': 'Was in „{name}“ steht, nach',
  'settings.funnels.deleted': '„{name}“ ist gelöscht.',

  'settings.funnels.problem.stages':
    'Keine Phase ist offen: In diesen Trichter kann nichts Neues kommen.',
  'settings.funnels.problem.criticalDays':
    'In {names} käme Rot vor Gelb, darum gibt es dort keine Ampel.',
  'settings.funnels.problem.team': '{name} ist deaktiviert und bekommt nichts mehr.',
  'settings.funnels.problem.formula': 'Die Erfolgsgröße lässt sich nicht berechnen: {problem}',

  'settings.funnels.funnel': 'Trichter',
  'settings.funnels.funnel.hint': 'Wie er heißt und wofür er da ist.',
  'settings.funnels.field.name': 'Name des Trichters',
  'settings.funnels.field.description': 'Beschreibung',
  'settings.funnels.field.description.hint': 'Steht auf der Seite, die den Ablauf erklärt.',
  'settings.funnels.field.purpose': 'Zweck',
  'settings.funnels.purpose.sales': 'Vertrieb',
  'settings.funnels.purpose.sales.hint': 'Neugeschäft und Folgegeschäft.',
  'settings.funnels.purpose.service': 'Service',
  'settings.funnels.purpose.service.hint':
    'Anliegen von Kunden: Der Abschluss fragt nach eigenen Gründen.',
  'settings.funnels.purpose.winback': 'Rückgewinnung',
  'settings.funnels.purpose.winback.hint': 'Kunden und Chancen, die verloren gingen.',
  'settings.funnels.field.shape': 'Form',
  'settings.funnels.shape.funnel': 'Trichter',
  'settings.funnels.shape.funnel.hint': 'Vom ersten Kontakt bis zum Ende.',
  'settings.funnels.shape.cycle': 'Kreislauf',
  'settings.funnels.shape.cycle.hint': 'Nach dem Ende beginnt es von vorn.',
  'settings.funnels.field.currency': 'Währung',
  'settings.funnels.field.currency.hint': 'Neuer Vertriebschancen in diesem Trichter.',
  'settings.funnels.field.isDefault': 'Standard-Trichter',
  'settings.funnels.field.isDefault.hint':
    'Erscheint zuerst, bei allen, die keinen anderen gewählt haben.',
  'settings.funnels.field.isDefault.is':
    'Dies ist der Standard. Zum Ändern einen anderen Trichter zum Standard machen.',
  'settings.funnels.field.isDefault.archived': 'Ein archivierter Trichter erscheint nicht zuerst.',

  'settings.funnels.stages': 'Phasen',
  'settings.funnels.stages.hint':
    'Die Spalten des Boards von links nach rechts. Alles aus der Phase gilt, solange dieser Trichter nichts anderes sagt.',
  'settings.funnels.stages.empty': 'Noch keine Phasen.',
  'settings.funnels.stages.add': 'Phase aus der Bibliothek hinzufügen',
  'settings.funnels.stages.add.hint': 'Einen Teil des Namens tippen.',
  'settings.funnels.stages.new': 'Neue Phase anlegen',
  'settings.funnels.stages.removed': '„{name}“ entfernt.',
  'settings.funnels.adjust': 'Anpassen',
  'settings.funnels.adjust.of': '„{name}“ in diesem Trichter anpassen',
  'settings.funnels.percent': '{value, number} %',
  'settings.funnels.days': '{value, plural, one {# Tag} other {# Tage}}',
  'settings.funnels.from.place': '{value} in diesem Trichter',
  'settings.funnels.from.stage': '{value} aus der Phase',
  'settings.funnels.from.kind': '{value} durch die Art',
  'settings.funnels.from.funnel': '{value} aus dem Trichter',
  'settings.funnels.from.settings': '{value} aus den Einstellungen',
  'settings.funnels.asSettings': 'Wie in den Einstellungen',
  'settings.funnels.inherits': 'Leer: {value}.',
  'settings.funnels.inherits.noLight': 'Leer: keine Ampel.',
  'settings.funnels.insteadOf': 'Statt {value}.',
  'settings.funnels.yellow': 'Gelb: {days}',
  'settings.funnels.red': 'Rot: {days}',
  'settings.funnels.noLight': 'Keine Ampel',
  'settings.funnels.place.probability': 'Wahrscheinlichkeit in Prozent',
  'settings.funnels.place.goal': 'Ziel',
  'settings.funnels.place.goal.none': 'Leer: Die Phase hat kein Ziel.',
  'settings.funnels.place.checklist': 'Eigene Checkliste in diesem Trichter',
  'settings.funnels.place.checklist.none': 'Die Phase hat keine Checkliste.',
  'settings.funnels.place.required': 'Pflichtfelder',
  'settings.funnels.place.required.hint':
    'Wer eine Chance hierher schiebt, füllt sie aus, so streng, wie der Trichter prüft.',
  'settings.funnels.place.ask': 'Felder, nach denen gefragt wird',
  'settings.funnels.place.ask.hint': 'Erscheinen im Dialog beim Schieben; sie dürfen leer bleiben.',
  'settings.funnels.fields.none': 'Keine',
  'settings.funnels.preview': 'So wird das Board es zeigen',
  'settings.funnels.preview.days': 'Gelb {yellow}, rot {red} Tage',
  'settings.funnels.remove.title': '„{name}“ aus dem Trichter entfernen?',
  'settings.funnels.remove.count':
    '{count, plural, one {# Vertriebschance steht} other {# Vertriebschancen stehen}} darin, geschlossene und archivierte mitgezählt.',
  'settings.funnels.remove.some':
    'Vertriebschancen stehen darin, vielleicht auch geschlossene und archivierte.',
  'settings.funnels.remove.target': 'Sie gehen nach',
  'settings.funnels.remove.last':
    'Es gibt keine andere Phase. Erst die hinzufügen, in die sie gehen, dann diese entfernen.',
  'settings.funnels.remove.becomes.open': 'Sie werden offen.',
  'settings.funnels.remove.becomes.won': 'Sie werden gewonnen.',
  'settings.funnels.remove.becomes.lost': 'Sie werden verloren, ohne Grund.',
  'settings.funnels.remove.becomes.aftersale': 'Sie werden gewonnen.',
  'settings.funnels.remove.history':
    'Das geschieht beim Speichern des Trichters, mit einer Zeile im Verlauf jeder einzelnen. Die Phase bleibt in der Bibliothek.',
  'settings.funnels.remove.needed':
    'In „{name}“ sind Vertriebschancen gekommen, hier wird die Phase entfernt.',
  'settings.funnels.remove.choose': 'Ziel wählen',
  'settings.funnels.remove.action': 'Phase entfernen',
  'settings.funnels.handOver': 'Beim Speichern',
  'settings.funnels.handOver.count':
    '{count, plural, one {# Vertriebschance geht} other {# Vertriebschancen gehen}} von „{from}“ nach „{to}“.',
  'settings.funnels.handOver.some': 'Was in „{from}“ steht, geht nach „{to}“.',

  'settings.funnels.rules': 'Tage und Fragen',
  'settings.funnels.rules.hint':
    'Wann die Ampel in den offenen Phasen dieses Trichters umspringt, und wie streng eine Phase nach dem fragt, was sie braucht.',
  'settings.funnels.field.gate': 'Wenn etwas Verlangtes fehlt',
  'settings.funnels.gate.off': 'Es wird nicht gefragt',
  'settings.funnels.gate.off.hint': 'Schieben fragt nie, außer nach dem Grund eines Verlusts.',
  'settings.funnels.gate.ask': 'Fragen, Überspringen erlaubt',
  'settings.funnels.gate.ask.hint':
    'Der Dialog fragt; wer noch keine Antwort hat, schiebt trotzdem weiter.',
  'settings.funnels.gate.enforce': 'Fragen, ohne geht es nicht',
  'settings.funnels.gate.enforce.hint': 'Ohne das Verlangte kommt niemand in die Phase.',

  'settings.funnels.team': 'Team',
  'settings.funnels.team.hint':
    'Vertriebschancen dieses Trichters gehen an sein Team. Rollen mit der Bedingung „Team“ sehen alle davon.',
  'settings.funnels.team.members': 'Mitglieder',
  'settings.funnels.team.members.hint': 'Leer: alle mit aktivem Konto.',
  'settings.funnels.team.everybody': 'Alle',
  'settings.funnels.team.inactive': '{name} (deaktiviert)',
  'settings.funnels.team.remove': '{name} aus dem Team nehmen',

  'settings.funnels.offer': 'Angebot',
  'settings.funnels.offer.hint':
    'Was hier verkauft wird, für alle, die in diesem Trichter arbeiten.',
  'settings.funnels.offer.text': 'Angebot in Worten',
  'settings.funnels.offer.links': 'Einträge der Website',
  'settings.funnels.offer.type': 'Eintrag der Website verknüpfen',
  'settings.funnels.offer.type.hint': 'Ein Produkt, ein Artikel, eine Referenz.',
  'settings.funnels.offer.entry': 'Eintrag',
  'settings.funnels.offer.failed': 'Diese Einträge lassen sich mit Ihren Rechten nicht lesen.',

  'settings.funnels.criteria': 'Idealkunde',
  'settings.funnels.criteria.hint':
    'Für wen dieser Trichter da ist: Branche, Größe, Region. Steht auf der Seite, die den Ablauf erklärt.',
  'settings.funnels.criteria.name': 'Merkmal',
  'settings.funnels.criteria.value': 'Was passt',
  'settings.funnels.criteria.add': 'Merkmal hinzufügen',

  'process.link': 'So läuft dieser Trichter',
  'process.title': '{name}: so läuft es',
  'process.print': 'Drucken',
  'process.edit': 'Trichter bearbeiten',
  'process.step': '{place, number}. {name}',
  'process.probability': 'Zählt {value, number} %',
  'process.days': 'Gelb nach {yellow, number}, rot nach {red, number} Tagen ohne Kontakt',
  'process.goal': 'Ziel: {goal}',
  'process.tasks': 'Zu tun',
  'process.due': '{days, plural, one {binnen # Tag} other {binnen # Tagen}}',
  'process.questions': 'Fragen',
  'process.required': '{label} (Pflicht)',
  'process.fields.required': 'Pflicht vor dieser Phase',
  'process.fields.asked': 'Wird auf dem Weg hierher gefragt',
};
