import type { targets as en } from '../en/targets';

export const targets: Record<keyof typeof en, string> = {
  'settings.who.targets': 'Ändern dürfen es Rollen mit dem Recht „Ziele verwalten“.',
  'settings.targets.title': 'Ziele',
  'settings.targets.lead':
    'Was in einem Zeitraum gewonnen werden soll: von allen, in einem Trichter, von einer Person. Der Bericht „Ziele“ zeigt, wie weit jedes erreicht ist.',
  'settings.targets.all': 'Alle Ziele',
  'settings.targets.new': 'Neues Ziel',
  'settings.targets.empty': 'Noch keine Ziele. Mit einem sagen die Berichte, ob reicht, was kommt.',
  'settings.targets.toReport': 'Wie weit sie erreicht sind',
  'settings.targets.name': 'Name',
  'settings.targets.target': 'Ziel',
  'settings.targets.what': 'Was gewonnen werden soll',
  'settings.targets.kind': 'Gemessen an',
  'settings.targets.kind.amount': 'Gewonnener Wert',
  'settings.targets.kind.count': 'Anzahl gewonnener',
  'settings.targets.value.amount': 'Betrag',
  'settings.targets.value.count': 'Wie viele',
  'settings.targets.when': 'Zeitraum',
  'settings.targets.when.hint': 'Tage in der Zeitzone der Website, beide eingeschlossen.',
  'settings.targets.whose': 'Wessen Ziel es ist',
  'settings.targets.whose.hint':
    'Bleibt es leer, zählen alle Trichter für Vertrieb und Rückgewinnung, und alle Personen.',
  'settings.targets.anyFunnel': 'Vertrieb und Rückgewinnung',
  'settings.targets.problem.positive': 'Ein Ziel ist größer als 0.',
  'settings.targets.problem.whole': 'Eine ganze Zahl.',
  'settings.targets.problem.order': 'Der letzte Tag liegt vor dem ersten.',
  'settings.targets.stale':
    'Jemand anderes hat dieses Ziel inzwischen geändert. Was Sie nicht angefasst haben, zeigt jetzt den gespeicherten Stand; bitte prüfen Sie und speichern Sie noch einmal.',
  'settings.targets.delete': '„{name}“ löschen …',
  'settings.targets.delete.title': '„{name}“ löschen?',
  'settings.targets.delete.body':
    'Das Ziel verschwindet aus den Berichten. Was gewonnen wurde, bleibt, wie es ist.',
  'settings.targets.delete.action': 'Löschen',
  'settings.targets.delete.stale':
    'Jemand anderes hat dieses Ziel inzwischen geändert. Trotzdem löschen?',
  'settings.targets.deleted': '„{name}“ wurde gelöscht.',

  'targets.wins': '{count, plural, one {{number} gewonnen} other {{number} gewonnen}}',
  'reports.targets.title': 'Ziele des Zeitraums',
  'reports.targets.hint':
    'Jedes Ziel ist 100 %; was noch kommt, zählt mit seiner Wahrscheinlichkeit.',
  'reports.targets.empty': 'Kein Ziel berührt diesen Zeitraum.',
  'reports.targets.manage': 'Ziele verwalten',
  'reports.targets.achieved': 'Erreicht',
  'reports.targets.coming': 'Noch erwartet',
  'reports.targets.share': 'Anteil',
  'reports.targets.missing': 'Es fehlen',
  'reports.targets.expected': 'Am Ende erwartet',
  'reports.targets.reachedOn': 'Erreicht am',
  'reports.targets.expectedOn': 'Erreicht durch Erwartetes',
  'reports.targets.paceOn': 'Erreicht bei diesem Tempo',
  'reports.targets.how':
    'Ziele: die, deren Zeitraum den gewählten berührt; ohne Wahl die von heute. Jedes zählt über seinen ganzen Zeitraum.\nErreicht: Vertriebschancen, die im Zeitraum des Ziels gewonnen und abgeschlossen wurden, in seinem Vertriebstrichter und von seiner Person; ihre Zielwerte oder ihre Anzahl. Ein Ziel für einen Vertriebstrichter zählt, was dort gewonnen wurde, auch in einem für Service.\nAm Ende erwartet: Erreichtes und was offen ist und dessen voraussichtlicher Abschluss im Rest des Zeitraums liegt; ein Betrag mit seinem aktuellen Wert, eine Anzahl mit der Summe der Wahrscheinlichkeiten.\nErreicht am: der Tag, an dem die Summe das Ziel erreicht hat. Erreicht durch Erwartetes: der Tag des voraussichtlichen Abschlusses, mit dem sie es tut. Erreicht bei diesem Tempo: wenn es weitergeht wie vom ersten Tag des Zeitraums bis heute.\nOhne das Recht „Zahlen jeder Person sehen“ stehen hier nur eigene Ziele und die von allen.',
};
