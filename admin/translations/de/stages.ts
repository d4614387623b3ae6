export const stages = {
  'settings.who.funnels.readOnly':
    'Sie dürfen dies lesen. Ändern dürfen es Rollen mit dem Recht „Trichter und Phasen verwalten“.',

  'settings.stages.title': 'Vertriebsphasen',
  'settings.stages.lead':
    'Die Schritte, aus denen Trichter zusammengestellt werden. Eine Phase gehört keinem Trichter: Eine Änderung hier zeigt sich in jedem Trichter, der sie nutzt.',
  'settings.stages.library': '{count, plural, one {# Phase} other {# Phasen}}',
  'settings.stages.new': 'Neue Phase',
  'settings.stages.create': 'Phase anlegen',
  'settings.stages.back': 'Alle Phasen',
  'settings.stages.editor.lead':
    'Gilt in jedem Trichter mit dieser Phase, solange der Trichter nichts anderes sagt.',
  'settings.stages.search': 'Phasen und Trichter suchen',
  'settings.stages.use': 'Welche Phasen gezeigt werden',
  'settings.stages.use.all': 'Alle',
  'settings.stages.use.used': 'Benutzt',
  'settings.stages.use.unused': 'Unbenutzt',
  'settings.stages.empty': 'Noch keine Phasen. Ein Trichter aus einer Vorlage bringt seine mit.',
  'settings.stages.noMatch': 'Keine Phase passt.',
  'settings.stages.uses':
    '{count, plural, =0 {In keinem Trichter} one {In # Trichter: {names}} other {In # Trichtern: {names}}}',
  'settings.stages.uses.more': '{count} weitere',
  'settings.stages.percent': '{value, number} %',
  'settings.stages.required': 'Pflicht: Ein Trichter, der prüft, lässt ohne dies niemanden hinein',

  'settings.stages.look': 'Aussehen',
  'settings.stages.look.hint':
    'Woran man die Phase auf Boards, Karten und in Auswertungen erkennt.',
  'settings.stages.name': 'Name',
  'settings.stages.name.hint':
    'Ein neuer Name steht auch im Verlauf dessen, was in der Phase steht.',
  'settings.stages.icon': 'Symbol',
  'settings.stages.icon.hint': 'Steht neben dem Namen im Kopf der Spalte.',
  'settings.stages.icon.none': 'Kein Symbol gewählt',
  'settings.stages.icon.choose': 'Symbol wählen',
  'settings.stages.icon.close': 'Schließen',
  'settings.stages.icon.search': 'Symbole suchen',
  'settings.stages.icon.noMatch': 'Kein Symbol passt.',
  'settings.stages.color': 'Farbe',
  'settings.stages.color.hint':
    'Färbt Symbol und Spaltenmarke. Grün, Gelb und Rot bleiben Ampel und Ausgang vorbehalten.',
  'stageColor.neutral600': 'Grau',
  'stageColor.secondary600': 'Blau',
  'stageColor.primary600': 'Indigo',
  'stageColor.alternative600': 'Violett',
  'stageColor.success600': 'Grün',
  'stageColor.success700': 'Dunkelgrün',
  'stageColor.warning700': 'Bernstein',
  'stageColor.danger600': 'Rot',

  'settings.stages.meaning': 'Bedeutung',
  'settings.stages.meaning.hint': 'Was es über eine Vertriebschance sagt, dass sie hier steht.',
  'settings.stages.kind': 'Art',
  'settings.stages.kind.open': 'Offen',
  'settings.stages.kind.open.hint': 'Zählt als offen, mit der Wahrscheinlichkeit der Phase.',
  'settings.stages.kind.won': 'Gewonnen',
  'settings.stages.kind.won.hint':
    'Wer hier ankommt, ist gewonnen und zählt mit dem ganzen Zielwert.',
  'settings.stages.kind.lost': 'Verloren',
  'settings.stages.kind.lost.hint':
    'Wer hier ankommt, ist verloren, braucht einen Grund und zählt nichts.',
  'settings.stages.kind.aftersale': 'Nach dem Verkauf',
  'settings.stages.kind.aftersale.hint':
    'Lieferung und Betreuung: zählt als gewonnen und behält eine eigene Ampel.',
  'settings.stages.kind.change': 'Art ändern',
  'settings.stages.kind.title': 'Art von „{name}“ ändern',
  'settings.stages.kind.explain':
    'Alle Vertriebschancen in dieser Phase werden mit ihr offen, gewonnen oder verloren, und es steht in ihrem Verlauf.',
  'settings.stages.kind.save': 'Art ändern',
  'settings.stages.probability': 'Wahrscheinlichkeit in Prozent',
  'settings.stages.probability.hint':
    'Aktueller Wert = Zielwert × Wahrscheinlichkeit. Vor dem Speichern sehen Sie, was sich ändert.',
  'settings.stages.probability.closed.hint': 'Folgt aus der Art.',
  'settings.stages.probability.title': 'Wahrscheinlichkeit von {from, number} % auf {to, number} %',
  'settings.stages.probability.save': 'Wahrscheinlichkeit speichern',
  'settings.stages.probability.history':
    'Es steht danach im Verlauf jeder von ihnen: Frühere Tage behalten ihren Wert.',
  'settings.stages.goal': 'Ziel',
  'settings.stages.goal.hint':
    'Was erreicht ist, wenn die Phase verlassen wird. Steht auf der Seite der Vertriebschance.',

  'settings.stages.checklist': 'Checkliste',
  'settings.stages.checklist.hint':
    'Was in dieser Phase zu tun ist; abgehakt wird auf der Seite der Vertriebschance.',
  'settings.stages.checklist.empty': 'Noch nichts abzuhaken.',
  'settings.stages.checklist.add': 'Punkt hinzufügen',
  'settings.stages.checklist.label': 'Zu tun',
  'settings.stages.checklist.unnamed': 'Punkt ohne Text',
  'settings.stages.checklist.dueDays': 'Fällig nach Tagen',
  'settings.stages.checklist.dueDays.hint':
    'Wird beim Eintritt in die Phase zur Wiedervorlage der betreuenden Person. Leer: nur abzuhaken.',

  'settings.stages.questions': 'Fragen',
  'settings.stages.questions.hint':
    'Was in dieser Phase herauszufinden ist; beantwortet wird auf der Seite der Vertriebschance oder beim Verschieben.',
  'settings.stages.questions.empty': 'Noch keine Fragen.',
  'settings.stages.question.add': 'Frage hinzufügen',
  'settings.stages.question.label': 'Frage',
  'settings.stages.question.unnamed': 'Frage ohne Text',
  'settings.stages.question.type': 'Antwort',
  'settings.stages.question.type.select': 'Auswahl',
  'settings.stages.question.type.select.hint': 'Eine der Möglichkeiten unten.',
  'settings.stages.question.type.text': 'Kurzer Text',
  'settings.stages.question.type.text.hint': 'Eine Zeile.',
  'settings.stages.question.type.longtext': 'Langer Text',
  'settings.stages.question.type.longtext.hint': 'Mehrere Zeilen.',
  'settings.stages.question.type.number': 'Zahl',
  'settings.stages.question.type.number.hint': 'Ein Wert in Ziffern.',
  'settings.stages.question.type.date': 'Datum',
  'settings.stages.question.type.date.hint': 'Ein Tag aus dem Kalender.',
  'settings.stages.question.type.scale': 'Skala',
  'settings.stages.question.type.scale.hint': 'Eine Stufe einer Skala.',
  'settings.stages.question.fills': 'Füllt',
  'settings.stages.question.fills.hint':
    'Die Antwort steht dann in diesem Feld, und was das Feld weiß, wird nicht noch einmal gefragt.',
  'settings.stages.question.fills.none': 'Kein Feld: bleibt eine Antwort',
  'settings.stages.question.fills.part': '{group}: {part}',
  'settings.stages.options': 'Möglichkeiten',
  'settings.stages.options.hint': 'Mindestens zwei.',
  'settings.stages.options.scale': 'Von der niedrigsten Stufe aufwärts. Keine: 1 bis 5.',
  'settings.stages.options.fixed': 'Das Feld nimmt genau diese Werte; wie sie heißen, ist frei.',
  'settings.stages.options.name': 'Möglichkeit {place}',
  'settings.stages.options.add': 'Möglichkeit hinzufügen',

  'settings.stages.problem.required': 'Bitte ausfüllen.',
  'settings.stages.problem.tooLong': 'Dieser Text ist zu lang.',
  'settings.stages.problem.percent': 'Eine Zahl von 0 bis 100 mit höchstens zwei Nachkommastellen.',
  'settings.stages.problem.days': 'Eine ganze Zahl von 1 bis 3650, oder leer.',
  'settings.stages.problem.color': 'Diese Farbe ist Phasen anderer Art vorbehalten.',
  'settings.stages.problem.tooMany': 'Höchstens 100.',
  'settings.stages.problem.options': 'Bitte mindestens zwei Möglichkeiten angeben.',
  'settings.stages.problem.double': 'Das gibt es schon.',

  'settings.stages.effect.count':
    '{count, plural, =0 {Keine Vertriebschance ändert sich} one {# Vertriebschance ändert sich} other {# Vertriebschancen ändern sich}}',
  'settings.stages.effect.before': 'Heute',
  'settings.stages.effect.after': 'Danach',
  'settings.stages.effect.open': '{count, plural, other {# offen}}, aktueller Wert',
  'settings.stages.effect.won': '{count, plural, other {# gewonnen}}, Wert',
  'settings.stages.effect.lost': '{count, plural, other {# verloren}}, Wert',
  'settings.stages.effect.keeping':
    '{count, plural, one {# Vertriebschance bleibt, wie sie ist: Ihre eigene Wahrscheinlichkeit oder die ihres Trichters gilt, oder ihr Status ist derselbe.} other {# Vertriebschancen bleiben, wie sie sind: Ihre eigene Wahrscheinlichkeit oder die ihres Trichters gilt, oder ihr Status ist derselbe.}}',
  'settings.stages.effect.archived':
    '{count, plural, one {# archivierte ändert sich mit; sie steht in keiner Summe.} other {# archivierte ändern sich mit; sie stehen in keiner Summe.}}',
  'settings.stages.effect.withoutValue':
    '{count, plural, one {# davon hat keinen Zielwert.} other {# davon haben keinen Zielwert.}}',
  'settings.stages.effect.missingRates':
    'Mangels Wechselkurs nicht in diesen Summen: {currencies}.',
  'settings.stages.effect.partial': 'Gezählt ist nur, was Sie sehen dürfen. Es kann mehr geben.',

  'settings.stages.delete': '„{name}“ löschen',
  'settings.stages.delete.title': 'Die Phase „{name}“ löschen?',
  'settings.stages.delete.body': 'Kein Trichter nutzt sie. Das lässt sich nicht rückgängig machen.',
  'settings.stages.delete.action': 'Löschen',
  'settings.stages.delete.used':
    'Eine Phase, die ein Trichter nutzt, lässt sich nicht löschen. Nehmen Sie sie zuerst aus diesen Trichtern.',
  'settings.stages.inUse':
    'Diese Phase ist in Benutzung und lässt sich nicht löschen: Vertriebschancen stehen darin, oder ein Trichter hat sie eben bekommen.',

  'sort.handle': '„{name}“ verschieben',
  'sort.up': '„{name}“ nach oben',
  'sort.down': '„{name}“ nach unten',
  'sort.remove': '„{name}“ entfernen',
  'sort.instructions':
    'Leertaste nimmt auf, Pfeiltasten verschieben, Leertaste legt ab, Escape bricht ab.',
  'sort.picked': '„{name}“ aufgenommen, Platz {place} von {count}.',
  'sort.over': '„{name}“ auf Platz {place} von {count}.',
  'sort.dropped': '„{name}“ abgelegt auf Platz {place} von {count}.',
  'sort.cancelled': '„{name}“ ist zurück auf Platz {place} von {count}.',
};
