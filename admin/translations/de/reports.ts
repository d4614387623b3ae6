import type { reports as en } from '../en/reports';

export const reports: Record<keyof typeof en, string> = {
  'reports.title': 'Berichte',
  'reports.intro':
    'Jeder Bericht beantwortet eine Frage, sagt, wie er zählt, und führt zur Liste dessen, was er gezählt hat.',
  'reports.nav': 'Alle Berichte',
  'reports.loading': 'Der Bericht wird gezählt.',
  'reports.csv': 'CSV',
  'reports.print': 'Drucken oder als PDF sichern',
  'reports.how': 'Wie wird gezählt?',
  'reports.how.common':
    'Beträge stehen in {currency}: die offener Vertriebschancen zu den Kursen, die jetzt gelten, die abgeschlossener zum Kurs, der beim Abschluss festgehalten wurde; was keinen Zielwert oder keinen Kurs hat, ist in keiner Summe. Offene Vertriebschancen im Archiv werden nicht gezählt, abgeschlossene schon. Tests und Spam unter den Leads werden nicht gezählt. Eine Zahl, die ein Link ist, führt zur Liste mit denselben Zeilen und derselben Summe.',
  'reports.purposes.usual':
    'Ohne Wahl eines Vertriebstrichters werden die Vertriebstrichter für Vertrieb und Rückgewinnung gezählt, die für Service nicht.',

  'reports.meta.asOf': 'Stand: {date}',
  'reports.meta.period': '{from}\u00a0– {to}',
  'reports.meta.missing':
    'Für {currencies} gibt es keinen Wechselkurs: Beträge darin sind in keiner Summe.',
  'reports.meta.missing.rates': 'Zu den Wechselkursen',
  'reports.meta.withoutPeople':
    'Das sind die Zahlen aller zusammen. Um die jeder Person zu sehen, brauchen Sie das Recht „Zahlen jeder Person sehen“.',
  'reports.meta.withheld':
    'Weggelassen: Was diese Filter übrig lassen, ist die Arbeit einer einzelnen Person. Um Zahlen einer Person zu sehen, brauchen Sie das Recht „Zahlen jeder Person sehen“.',
  'reports.withoutValue':
    '{count, plural, one {# ohne Zielwert oder Kurs} other {# ohne Zielwert oder Kurs}}.',
  'reports.drillDown': '{figure} ({name}: in der Liste zeigen)',
  'reports.empty': 'Hier gibt es nichts zu zählen. Wählen Sie einen anderen Zeitraum oder Filter.',
  'reports.view': 'Anzeigen als',
  'reports.view.chart': 'Diagramm',
  'reports.view.table': 'Tabelle',
  'reports.total': 'Summe',
  'reports.days': '{count, plural, one {# Tag} other {# Tage}}',

  'reports.period': 'Zeitraum',
  'reports.period.past': 'Die letzten 12 Monate',
  'reports.period.coming': 'Dieser Monat und die elf danach',
  'reports.period.any': 'Heute',
  'reports.period.own': 'Von … bis …',
  'reports.period.thisMonth': 'Dieser Monat',
  'reports.period.lastMonth': 'Letzter Monat',
  'reports.period.nextMonth': 'Nächster Monat',
  'reports.period.thisQuarter': 'Dieses Quartal',
  'reports.period.lastQuarter': 'Letztes Quartal',
  'reports.period.nextQuarter': 'Nächstes Quartal',
  'reports.period.thisYear': 'Dieses Jahr',
  'reports.period.lastYear': 'Letztes Jahr',
  'reports.period.nextYear': 'Nächstes Jahr',
  'reports.period.from': 'Erster Tag',
  'reports.period.to': 'Letzter Tag',
  'reports.asOf': 'Stand',
  'reports.asOf.now': 'Jetzt',
  'reports.asOf.day': 'Ende eines Tages …',
  'reports.asOf.which': 'Tag',
  'reports.team': 'Team',
  'reports.team.any': 'Alle Teams',
  'reports.team.of': 'Team von {funnel}',
  'reports.owner.any': 'Alle',
  'reports.businessType.any': 'Neu- und Bestandskunden',
  'reports.purpose': 'Zweck der Vertriebstrichter',
  'reports.purpose.any': 'Vertrieb und Rückgewinnung',
  'reports.purpose.all': 'Vertrieb, Service und Rückgewinnung',

  'reports.name.stages': 'Phasen',
  'reports.question.stages':
    'Wie viele Interessenten und welcher Wert stehen in welcher Phase, jetzt oder an einem früheren Tag?',
  'reports.name.forecast': 'Prognose',
  'reports.question.forecast': 'Was bringen die kommenden Monate, und reicht es für das Ziel?',
  'reports.name.conversion': 'Konversion',
  'reports.question.conversion':
    'Wie viele kommen von einer Phase in die nächste, und wo enden die anderen?',
  'reports.name.movements': 'Veränderung',
  'reports.question.movements': 'Was hat die Pipeline zwischen zwei Tagen verändert?',
  'reports.name.velocity': 'Tempo',
  'reports.question.velocity':
    'Wie lange dauert ein Verkauf, und in welcher Phase bleibt er hängen?',
  'reports.name.losses': 'Verluste',
  'reports.question.losses': 'Warum, an wen und aus welcher Phase verlieren wir?',
  'reports.name.sources': 'Quellen',
  'reports.question.sources': 'Welche Quelle, Kampagne und Seite bringt Aufträge, nicht nur Leads?',
  'reports.name.owners': 'Personen',
  'reports.question.owners': 'Wer betreut wie viele Interessenten, und mit welchem Ergebnis?',
  'reports.name.activities': 'Aktivitäten',
  'reports.question.activities':
    'Was haben wir getan, was hat es gekostet, und was wurde dafür gewonnen?',
  'reports.name.satisfaction': 'Zufriedenheit',
  'reports.question.satisfaction':
    'Wie zufrieden sind die, die gekauft haben, und wen haben wir nicht gefragt?',
  'reports.name.attention': 'Handlungsbedarf',
  'reports.question.attention': 'Was braucht jetzt jemanden?',
  'reports.name.targets': 'Ziele',
  'reports.question.targets': 'Wie viel von jedem Ziel ist erreicht, und wann ist es der Rest?',

  'reports.column.stage': 'Phase',
  'reports.column.count': 'Vertriebschancen',
  'reports.column.prospects': 'Interessenten',
  'reports.column.withoutValue': 'Ohne Wert',
  'reports.column.light': 'Ampel: {level}',
  'reports.stages.none': 'Keine bekannte Phase',
  'reports.stages.open': 'Offene Vertriebschancen',
  'reports.stages.how':
    'Vertriebschancen: die jetzt in der Phase stehen oder am Ende des gewählten Tages dort standen.\nInteressenten: Firmen (oder Personen ohne Firma), zu denen mindestens eine davon gehört; ein Interessent mit mehreren Chancen in einer Phase zählt dort einmal, und einmal in der Zeile aller offenen. Darum können die Phasen zusammen mehr ergeben.\nZielwert: die Summe dessen, was die Chancen wert sind, wenn sie gewonnen werden. Aktueller Wert: jeder Zielwert × seine Wahrscheinlichkeit. Ohne Wert: ohne Zielwert oder in einer Währung ohne Kurs.\nErfolgsgröße: die Summe nach der Formel des Vertriebstrichters; es gibt keine, wo die Formel nichts ergibt, was sich addieren lässt. Ampel: nach den Tagen jeder Phase, wie auf dem Board. Beides ist nur für jetzt bekannt.\nEin früherer Tag: wie der Verlauf Phase, Wert, Wahrscheinlichkeit, zuständige Person und Vertriebstrichter am Ende dieses Tages in der Zeitzone der Site kennt, zu den Wechselkursen dieses Tages. Keine Liste kann die Vergangenheit zeigen, darum sind diese Zahlen keine Links.',
};
