import type { board as en } from '../en/board';

export const board: Record<keyof typeof en, string> = {
  'board.more': 'Board-Menü',
  'board.create': 'Vertriebschance',
  'board.loading': 'Das Board wird geladen.',
  'board.empty':
    'Noch keine Vertriebschance. Legen Sie die erste hier an oder mit „Hinzufügen“ in einer Phase.',
  'board.empty.readOnly': 'Noch keine Vertriebschance, die Sie sehen dürfen.',
  'board.noMatch': 'Keine Vertriebschance passt zu diesem Filter.',
  'board.missingRates':
    'Kein Wechselkurs zu {base} für {currencies}: Diese Beträge fehlen in den Summen.',

  'totals.open': 'Offen',
  'totals.weighted': 'gewichtet',
  'totals.count':
    '{count, plural, one {# Chance} other {# Chancen}}, {prospects, plural, one {# Interessent} other {# Interessenten}}',
  'totals.hint': 'Alle offenen Phasen zusammen, in {currency}',

  'filter.label': 'Board filtern',
  'filter.search': 'Titel oder Interessent suchen',
  'filter.search.short': 'Suchen',
  'filter.clear': 'Suche leeren',
  'filter.mine': 'Meine',
  'filter.owner': 'Betreuung',
  'filter.owner.any': 'Alle Personen',
  'filter.owner.none': 'Ohne Betreuung',
  'filter.owner.other': 'Person {id}',
  'filter.more': 'Mehr',
  'filter.sort': 'Reihenfolge',
  'filter.sort.manual': 'Wie angeordnet',
  'filter.sort.light': 'Nach Ampel, Dringendes zuerst',
  'filter.sort.value': 'Nach Zielwert, höchster zuerst',
  'filter.sort.figure': 'Nach Erfolgsgröße, höchste zuerst',
  'filter.sort.expectedClose': 'Nach erwartetem Abschluss',
  'filter.sort.lastContact': 'Nach letztem Kontakt, ältester zuerst',
  'filter.minValue': 'Zielwert ab ({currency})',
  'filter.closedDays': 'Abgeschlossene',
  'filter.closedDays.set': 'Wie in den Einstellungen',
  'filter.closedDays.none': 'Keine',
  'filter.closedDays.ever': 'Alle',
  'filter.light': 'Ampel',
  'filter.light.any': 'Jede Ampel',
  'filter.light.none': 'Keine Ampel',
  'filter.reset': 'Filter aufheben',
  'filter.result':
    '{count, plural, =0 {Keine Vertriebschance gefunden} one {# Vertriebschance gefunden} other {# Vertriebschancen gefunden}}',

  'funnel.switch': 'Trichter wechseln',
  'funnel.fromTemplate': 'Neuer Trichter aus einer Vorlage',
  'funnel.gone': 'Diesen Vertriebstrichter gibt es nicht mehr.',
  'funnel.others': 'Zu den anderen Trichtern',
  'funnel.noStages': 'Dieser Trichter hat noch keine Phasen, darum gibt es nichts zu zeigen.',

  'start.title': 'Neuer Vertriebstrichter',
  'start.title.first': 'Beginnen Sie mit einem Vertriebstrichter',
  'start.hint':
    'Wählen Sie die Vorlage, die Ihrem Verkauf am nächsten kommt. Namen, Phasen und Wahrscheinlichkeiten lassen sich später ändern.',
  'start.back': 'Zurück zum Board',
  'start.readOnly':
    'Es gibt noch keinen Vertriebstrichter. Jemand mit dem Recht, Trichter zu verwalten, muss zuerst einen anlegen.',

  'column.count': '{count, plural, one {# Vertriebschance} other {# Vertriebschancen}}',
  'column.prospects': '{count, plural, one {# Interessent} other {# Interessenten}}',
  'column.probability': 'Erfolgswahrscheinlichkeit {percent}',
  'column.light': '{count, number} {light}',
  'column.withoutValue': '{count, number} ohne Wert',
  'column.closedDays': '{days, plural, one {letzter Tag} other {letzte # Tage}}',
  'column.add': 'Hinzufügen',
  'column.add.to': 'Vertriebschance in {stage} hinzufügen',
  'column.more': '{count, number} weitere',
  'column.fold': '{stage} einklappen',
  'column.unfold': '{stage} aufklappen',

  'offBoard.title': 'Ohne Phase',
  'offBoard.hint':
    'Die Phase dieser Chancen gibt es nicht mehr. Bitte in eine andere Phase verschieben.',

  'card.menu': 'Aktionen für {title}',
  'card.open': 'Öffnen',
  'card.move': 'Verschieben nach …',
  'card.log': 'Kontakt erfassen',
  'card.plan': 'Wiedervorlage planen',
  'card.edit': 'Bearbeiten',
  'card.archive': 'Archivieren',
  'card.owner': 'Betreut von {name}',
  'card.unassigned': 'Von niemandem betreut',
  'card.highPriority': 'Hohe Priorität',
  'card.noValue': 'ohne Wert',
  'card.target': 'Zielwert {value}',
  'card.current': 'Aktueller Wert {value} = Zielwert × {percent}',
  'card.contacts': 'Bisherige Kontakte',
  'card.contacts.kind': '{kind}: {count}',
  'card.contacts.more': '{count} weitere Kontakte',
  'card.contacts.planned': '{count} geplant',
  'card.nextStep': 'Nächster Schritt: {text}',
  'card.followUp': 'Wiedervorlage {date}',
  'card.followUp.overdue': 'Wiedervorlage überfällig: {date}',

  'move.title': '„{title}“ verschieben nach',
  'move.here': 'ist hier',
  'move.done': '{title} ist jetzt in {stage}.',
  'move.back': '{title} ist wieder an seinem alten Platz.',

  'archive.title': 'Vertriebschance archivieren?',
  'archive.body':
    '„{title}“ verlässt das Board und alle offenen Zahlen. Der Verlauf bleibt erhalten. Das Archiv der Liste holt sie zurück.',
  'archive.done': '„{title}“ wurde archiviert.',

  'drag.card': 'Karte, die sich verschieben lässt',
  'drag.instructions':
    'Die Eingabetaste öffnet die Vertriebschance. Die Leertaste nimmt die Karte auf, die Pfeiltasten verschieben sie in der Spalte und in andere Phasen, die Leertaste legt sie ab, Escape bricht ab.',
  'drag.picked': '{title} aufgenommen, Platz {position} von {count} in {stage}.',
  'drag.over': '{title}: Platz {position} von {count} in {stage}.',
  'drag.dropped': '{title} abgelegt auf Platz {position} von {count} in {stage}.',
  'drag.cancelled': '{title} bleibt auf Platz {position} von {count} in {stage}.',
};
