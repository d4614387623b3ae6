export const setup = {
  'setup.title': 'Vertrieb einrichten',
  'setup.progress': 'Schritte der Einrichtung',
  'setup.progress.at': 'Schritt {place} von {count}: {name}',
  'setup.progress.done': 'Erledigt:',
  'setup.step.site': 'Sprache und Währung',
  'setup.step.template': 'Trichter',
  'setup.step.roles': 'Rollen',
  'setup.step.data': 'Daten',
  'setup.step.done': 'Board',
  'setup.back': 'Zurück',
  'setup.skip': 'Überspringen',
  'setup.next': 'Weiter',
  'setup.saveAndNext': 'Speichern und weiter',
  'setup.ask.title': 'Der Vertrieb ist noch nicht eingerichtet',
  'setup.ask.hint':
    'Ihre Rolle darf ihn nicht einrichten. Bitten Sie die Administration dieser Website darum oder um eines dieser Rechte:',
  'setup.ask.funnels':
    '„Trichter und Phasen verwalten“, um einen Trichter aus einer Vorlage anzulegen.',
  'setup.ask.settings':
    '„Einstellungen, Listen und Wechselkurse verwalten“, um Sprache, Währung und Zeitzone zu wählen.',
  'setup.ask.roles':
    'Rollen legt an, wer auch Rollen des Administrationsbereichs anlegen und ändern darf, meist ein Super-Admin.',
  'setup.site.title': 'Sprache, Währung und Zeitzone',
  'setup.site.hint':
    'Aus Ihrem Browser vorgeschlagen. Alles lässt sich später in den Einstellungen ändern, die Währung nur, solange es keine Wechselkurse gibt.',
  'setup.template.there':
    'Der Trichter „{name}“ ist angelegt. Weiter, oder einen zusätzlichen anlegen.',
  'setup.template.choose': 'Vorlage wählen',
  'setup.roles.title': 'Rollen für Ihr Team',
  'setup.roles.hint':
    'Legt Rollen im Administrationsbereich mit den Rechten des Vertriebs an. Vergeben werden sie unter Einstellungen › Benutzer.',
  'setup.roles.create': '{count, plural, one {# Rolle anlegen} other {# Rollen anlegen}}',
  'setup.roles.made': 'Angelegt: {names}.',
  'setup.roles.users': 'An Personen vergeben',
  'setup.roles.exists': 'Eine Rolle dieses Namens gibt es; sie bleibt, wie sie ist.',
  'setup.role.crm-admin': 'Alles im Vertrieb, auch Einstellungen, Import und Löschen.',
  'setup.role.sales-manager':
    'Liest und ändert alle Chancen und Firmen, exportiert; keine Einstellungen.',
  'setup.role.seller': 'Liest, was das eigene Team betreut, ändert die eigenen Chancen.',
  'setup.role.marketing':
    'Darf den Vertrieb öffnen; keine Chancen. Leads kommen mit einer späteren Version.',
  'setup.role.service': 'Liest, was das eigene Team betreut, ändert die eigenen Fälle.',
  'setup.data.title': 'Was steht zuerst auf dem Board?',
  'setup.data.hint': 'Alles davon geht auch später.',
  'setup.data.noFunnel': 'Chancen brauchen einen Trichter. Wählen Sie zuerst eine Vorlage.',
  'setup.data.import': 'Importieren',
  'setup.data.import.hint':
    'Chancen aus einer CSV-Datei übernehmen, mit Vorschau, bevor etwas gespeichert wird.',
  'setup.data.import.action': 'Datei importieren',
  'setup.data.demo': 'Demodaten',
  'setup.data.demo.hint':
    'Ein Dutzend erfundene Chancen mit Firmen, Personen und Kontakten zum Ausprobieren. Ein Druck in den Einstellungen entfernt sie wieder.',
  'setup.data.demo.action': 'Demodaten anlegen',
  'setup.data.demo.made': '{count, plural, one {# Chance} other {# Chancen}} angelegt.',
  'setup.data.demo.notEmpty':
    'In diesem Trichter stehen schon Chancen. Demodaten gibt es nur für einen leeren.',
  'setup.data.empty': 'Leer beginnen',
  'setup.data.empty.hint': 'Das Board steht sofort bereit; die erste Chance legen Sie selbst an.',
  'setup.data.empty.action': 'Leer beginnen',
  'setup.done.title': 'Fertig',
  'setup.done.hint': 'So beginnt Ihr Vertrieb.',
  'setup.done.board': 'Zum Board',
  'setup.done.noFunnel': 'Es gibt noch keinen Trichter, und ohne ihn kein Board.',
  'setup.done.site.yes': '{language}, {currency}, {zone}',
  'setup.done.site.no':
    'Sprache, Währung und Zeitzone wie bisher: {language}, {currency}, {zone}. Später: Einstellungen › Allgemein.',
  'setup.done.template.yes': 'Trichter „{name}“',
  'setup.done.template.no': 'Noch kein Trichter.',
  'setup.done.roles.yes': 'Rollen für das Team',
  'setup.done.roles.no': 'Keine Rollen angelegt. Später: Einstellungen › Allgemein.',
  'setup.done.data.yes': 'Demodaten, bis Sie sie unter Einstellungen › Allgemein entfernen.',
  'setup.done.data.no': 'Noch keine Daten.',
  'setup.section': 'Einrichtung und Demodaten',
  'setup.section.hint':
    'Die fünf Schritte der ersten Einrichtung, und was sie zum Ausprobieren angelegt haben.',
  'setup.again': 'Einrichtung Schritt für Schritt',
  'demo.hint':
    'Erfundene Chancen, Firmen und Personen aus der Einrichtung. Entfernen löscht sie mit allem, was an ihnen festgehalten wurde.',
  'demo.of': 'Trichter „{name}“, angelegt am {date}',
  'demo.remove': 'Demodaten von „{name}“ entfernen',
  'demo.remove.title': 'Demodaten entfernen?',
  'demo.remove.body':
    'Die erfundenen Chancen von „{name}“ werden mit ihrem Verlauf und allem, was an ihnen festgehalten wurde, gelöscht. Firmen und Personen gehen, solange nichts anderes sie verwendet. Das lässt sich nicht rückgängig machen.',
  'demo.remove.action': 'Entfernen',
  'demo.removed':
    '{removed, plural, one {# Eintrag} other {# Einträge}} entfernt, {kept, plural, =0 {keiner behalten} other {# behalten, weil etwas anderes sie verwendet}}.',
};
