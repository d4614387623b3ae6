import type { common as en } from '../en/common';

export const common: Record<keyof typeof en, string> = {
  'plugin.name': 'Vertrieb',

  'action.close': 'Schließen',
  'action.retry': 'Noch einmal versuchen',

  'error.load': 'Das konnte nicht geladen werden.',
  'error.network': 'Der Server antwortet nicht. Bitte prüfen Sie die Verbindung.',
  'error.conflict':
    'Jemand anderes hat inzwischen geändert: {fields}. Bitte prüfen und noch einmal versuchen.',
  'error.conflict.by':
    '{by} hat inzwischen geändert: {fields}. Bitte prüfen und noch einmal versuchen.',
  'error.conflict.plain':
    'Das passt nicht mehr zum gespeicherten Stand. Bitte prüfen und noch einmal versuchen.',
  'error.invalid': 'Der Server nimmt diese Eingabe nicht an.',
  'error.invalid.fields': 'Der Server nimmt die Eingabe nicht an bei: {fields}.',
  'error.days':
    'In „{stage}“ (Trichter „{funnel}“) käme Rot vor Gelb: gelb nach {followUpDays, number}, rot nach {criticalDays, number} Tagen. Bitte passen Sie zuerst die Tage an.',
  'error.missing': 'Es fehlt noch: {fields}.',
  'error.server': 'Der Server hat ein Problem. Bitte versuchen Sie es später noch einmal.',
  'error.forbidden': 'Dazu haben Sie kein Recht.',
  'error.notFound': 'Das gibt es nicht mehr, oder Sie dürfen es nicht sehen.',
  'error.unknown': 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',

  'value.target': 'Zielwert',
  'value.target.short': 'Ziel',
  'value.current': 'Aktueller Wert',
  'value.current.short': 'Aktuell',
};
