import type { reportFigures as en } from '../en/reports-figures';

export const reportFigures: Record<keyof typeof en, string> = {
  'reports.column.number': 'Anzahl',
  'reports.column.what': 'Was',
  'reports.column.open': 'Offen',
  'reports.column.won': 'Gewonnen',
  'reports.column.lost': 'Verloren',
  'reports.column.shareOfLost': 'Anteil an allen verlorenen',
  'reports.column.winRate': 'Gewinnquote (gewonnen ÷ entschieden)',
  'reports.column.wonValue': 'Gewonnener Wert',
  'reports.column.currentValue': 'Aktueller Wert der offenen',
  'reports.column.leads': 'Leads',
  'reports.column.qualified': 'Qualifiziert',
  'reports.column.converted': 'Umgewandelt',
  'reports.column.wonOfLeads': 'Gewonnen aus Leads',
  'reports.column.medianDays': 'Tage vom Lead zum Gewinn (Median)',
  'reports.column.entry': 'Seite',
  'reports.column.activities': 'Aktivitäten',
  'reports.column.firstResponse': 'Erste Antwort (Median)',
  'reports.column.month': 'Monat',
  'reports.column.kind': 'Art',
  'reports.column.contacts': 'Kontakte',
  'reports.column.time': 'Zeit',
  'reports.column.cost': 'Kosten',

  'reports.attention.title': 'Was jemanden braucht',
  'reports.attention.hint':
    'Eine Vertriebschance kann in mehreren Zeilen stehen. Die Beträge sind aktuelle Werte.',
  'reports.attention.calm': 'Gerade braucht nichts jemanden.',
  'reports.attention.red': 'Kritisch: Ampel ist rot',
  'reports.attention.yellow': 'Nachfassen: Ampel ist gelb',
  'reports.attention.waiting': 'Kunden, die auf Antwort warten',
  'reports.attention.held': 'Grün nur wegen einer fernen Wiedervorlage',
  'reports.attention.noNextStep': 'Ohne nächsten Schritt oder Wiedervorlage',
  'reports.attention.noDate': 'Ohne voraussichtlichen Abschluss',
  'reports.attention.overdue': 'Voraussichtlicher Abschluss ist vorbei',
  'reports.attention.redLeads': 'Leads mit roter Ampel',
  'reports.attention.yellowLeads': 'Leads mit gelber Ampel',
  'reports.attention.how':
    'Offene Vertriebschancen, wie sie jetzt sind; bei den Ampeln auch gewonnene, deren Phase Tage hat, wie nach dem Verkauf.\nAmpel rot oder gelb: nach den Tagen seit dem letzten Kontakt, die in der Phase gelten, eine geplante Wiedervorlage eingerechnet; dieselbe Ampel wie auf dem Board.\nKunden, die warten: Das Letzte, was uns von ihnen erreicht hat, war ein Kontakt, den noch niemand beantwortet hat. Ein angenommener Anruf und ein gehaltener Termin sind in sich beantwortet.\nGrün nur wegen einer fernen Wiedervorlage: so lange still, dass die Ampel ohne eine geplante Wiedervorlage gelb oder rot wäre.\nOhne nächsten Schritt: weder ein nächster Schritt in Worten noch eine geplante Wiedervorlage.\nVoraussichtlicher Abschluss ist vorbei: Sein Tag war gestern oder früher, in der Zeitzone der Site.\nLeads: die, an denen noch gearbeitet wird, nach den Tagen ihres Status; wer bis zu einem vereinbarten Tag ruht, ist bis dahin grün, außer er wartet auf eine Antwort. Sie haben keine Beträge und fehlen, wenn man Leads nicht lesen darf, und unter einem Filter nach Art des Geschäfts.',

  'reports.losses.value': 'Verlorener Wert',
  'reports.losses.hint': 'Vertriebschancen und ihr Zielwert.',
  'reports.losses.none': 'In diesem Zeitraum ging nichts verloren.',
  'reports.losses.reason': 'Grund',
  'reports.losses.reason.none': 'Kein Grund angegeben',
  'reports.losses.reason.empty': 'Keine Gründe.',
  'reports.losses.competitor': 'Verloren an',
  'reports.losses.competitor.none': 'Niemand genannt',
  'reports.losses.competitor.empty': 'Kein Wettbewerber wurde genannt.',
  'reports.losses.stage': 'Phase vor dem Verlust',
  'reports.losses.stage.none': 'Nicht bekannt',
  'reports.losses.stage.empty': 'Keine Phase ist bekannt.',
  'reports.losses.objection': 'Einwände, die noch offen waren',
  'reports.losses.objection.none': 'Nicht genannt',
  'reports.losses.objection.hint':
    'Vertriebschancen und ihr Zielwert. Eine kann mehrere Einwände haben: Die Zeilen können mehr ergeben, als verloren ging.',
  'reports.losses.objection.empty': 'Kein Einwand war noch offen.',
  'reports.losses.reviews': 'Rückblicke auf Gewonnenes und Verlorenes',
  'reports.losses.reviews.hint': 'Die letzten 50 dieses Zeitraums.',
  'reports.losses.reviews.empty':
    'Noch kein Rückblick. Nach ihm wird beim Abschluss gefragt; auf der Seite der Vertriebschance lässt er sich nachholen.',
  'reports.losses.lostBecause': 'verloren: {reason}',
  'reports.losses.good': 'Was gut lief',
  'reports.losses.improve': 'Was besser werden soll',
  'reports.losses.how':
    'Vertriebschancen, die verloren sind und im Zeitraum abgeschlossen wurden (Tage in der Zeitzone der Site, beide eingeschlossen).\nWert: ihre Zielwerte, in anderen Währungen zum Kurs, der beim Abschluss festgehalten wurde.\nGrund und Wettbewerber: wie beim Abschluss gespeichert; ein Wettbewerber kann auch von Hand geschrieben sein.\nPhase vor dem Verlust: die, in der der Verlauf sie zuletzt kennt, bevor sie verloren waren.\nEinwände: Arten, die erfasst und nicht erledigt sind; jede Vertriebschance zählt für jede Art einmal. Anteile beziehen sich auf alles, was verloren ging.\nRückblicke: von gewonnenen und verlorenen Vertriebschancen, die im Zeitraum abgeschlossen wurden und einen haben.',

  'reports.stages.hint': 'Vertriebschancen und ihr Zielwert.',
  'reports.sources.value': 'Gewonnener Wert nach Quelle',
  'reports.sources.bySource': 'Nach Quelle',
  'reports.sources.bySource.hint':
    'Leads und Vertriebschancen, die im Zeitraum kamen, und was seither aus ihnen wurde. Das Diagramm zeigt den gewonnenen Wert und wie viele gewonnen wurden.',
  'reports.sources.none': 'Keine Quelle',
  'reports.sources.byCampaign': 'Leads nach Kampagne',
  'reports.sources.byCampaign.hint': 'Leads und der mit ihnen gewonnene Wert.',
  'reports.sources.campaign.none': 'Keine Kampagne',
  'reports.sources.byEntry': 'Leads nach Seite der Site',
  'reports.sources.byEntry.hint':
    'Leads und der mit ihnen gewonnene Wert; die 100 Einträge mit den meisten Leads.',
  'reports.sources.entry.none': 'Kein Eintrag der Site',
  'reports.sources.noLeads': 'Keine Leads in diesem Zeitraum.',
  'reports.sources.how':
    'Leads: die im Zeitraum eingegangen sind. Qualifiziert: Sie wurden irgendwann qualifiziert. Umgewandelt: Aus ihnen wurde eine Vertriebschance. Gewonnen aus Leads: Diese Vertriebschance ist gewonnen, und Sie dürfen sie sehen.\nVertriebschancen: die im Zeitraum eröffnet wurden, nach ihrer eigenen Quelle, gleich ob sie als Lead begannen.\nOffen, gewonnen, verloren: ihr Stand jetzt, wann immer sie abgeschlossen wurden. Gewinnquote: gewonnen ÷ (gewonnen + verloren).\nGewonnener Wert: die Zielwerte der gewonnenen. Aktueller Wert: Zielwert × Wahrscheinlichkeit der noch offenen.\nTage vom Lead zum Gewinn: Die Hälfte der Leads, die gewonnen wurden, brauchte nicht länger, vom Tag des Eingangs bis zum Tag des Gewinns.\nKampagne und Seite: wie das Formular sie mit dem Lead festhielt; der gewonnene Wert ist der jener Vertriebschancen, die aus Leads wurden. Ohne das Recht, Leads zu lesen, fehlen diese Zahlen, ebenso unter einem Filter nach Art des Geschäfts.',

  'reports.owners.title': 'Nach Betreuung',
  'reports.owners.team': 'Alle zusammen',
  'reports.owners.hint':
    'Was aus den Vertriebschancen des Zeitraums wurde; in der Tabelle auch, was jetzt betreut wird.',
  'reports.owners.nowProspects': 'Interessenten jetzt',
  'reports.owners.nowCount': 'Jetzt offen',
  'reports.owners.prospects': 'Interessenten des Zeitraums',
  'reports.owners.how':
    'Interessenten jetzt, jetzt offen: offene Vertriebschancen, die die Person jetzt betreut, wann immer sie eröffnet wurden, und die Firmen (oder Personen ohne Firma) dahinter.\nVertriebschancen: die im Zeitraum eröffnet wurden, nach der Person, die sie jetzt betreut. Interessenten des Zeitraums: die Firmen (oder Personen ohne Firma) dahinter, je Person einmal.\nOffen, gewonnen, verloren: ihr Stand jetzt. Gewinnquote: gewonnen ÷ (gewonnen + verloren).\nGewonnener Wert: die Zielwerte der gewonnenen. Aktueller Wert: Zielwert × Wahrscheinlichkeit der noch offenen.\nAktivitäten: alles, was im Zeitraum an den Vertriebschancen erfasst wurde, die die Person jetzt betreut, wann immer sie eröffnet wurden und wer auch immer es erfasst hat.\nErste Antwort: Die Hälfte der Leads, die im Zeitraum eingingen und eine Antwort bekamen, hatte sie in dieser Zeit, nach der Person, die den Lead betreut; nach der Uhr, nicht nach Arbeitszeit.',

  'reports.activities.byMonth': 'Nach Monat',
  'reports.activities.byKind': 'Nach Art',
  'reports.activities.others': 'Andere Aktivitäten',
  'reports.activities.costShare': 'Kosten ÷ gewonnener Wert',
  'reports.activities.how':
    'Aktivitäten: alles, was an Vertriebschancen erfasst wurde und dessen Zeitpunkt im Zeitraum liegt; geplante, die noch nicht erledigt sind, zählen nicht.\nKontakte: davon jene, mit denen der Kunde erreicht wurde oder uns erreicht hat, wie die Ampel sie zählt.\nZeit: die erfassten Dauern. Kosten: die erfassten Kosten, in der Währung jeder Vertriebschance und umgerechnet.\nGewonnen, gewonnener Wert: Vertriebschancen, die im Zeitraum gewonnen und abgeschlossen wurden. Kosten ÷ gewonnener Wert stellt das eine dem anderen gegenüber; es sind nicht die Zahlen derselben Vertriebschancen.',

  'reports.meta.reach.own': 'Sie sehen die Zahlen dessen, was Sie selbst betreuen.',
  'reports.meta.reach.team':
    'Sie sehen die Zahlen der Vertriebstrichter, zu deren Team Sie gehören, und dessen, was Sie selbst betreuen.',
  'reports.meta.reach.some':
    'Ihr Recht reicht über einen Teil der Vertriebschancen: Sie sehen die Zahlen dieses Teils.',
};
