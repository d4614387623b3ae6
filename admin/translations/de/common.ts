import type { common as en } from '../en/common';

export const common: Record<keyof typeof en, string> = {
  'plugin.name': 'Vertrieb',

  'action.close': 'Schließen',
  'action.retry': 'Noch einmal versuchen',

  'error.load': 'Das konnte nicht geladen werden.',
  'error.network': 'Der Server antwortet nicht. Bitte prüfen Sie die Verbindung.',
  'error.conflict':
    'Jemand anderes hat inzwischen geändert: {fields}. Das Board wurde neu gelesen.',
  'error.conflict.by': '{by} hat das inzwischen geändert: {fields}. Das Board wurde neu gelesen.',
  'error.forbidden': 'Dazu haben Sie kein Recht.',
  'error.notFound': 'Das gibt es nicht mehr, oder Sie dürfen es nicht sehen.',
  'error.unknown': 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',

  'value.target': 'Zielwert',
  'value.target.short': 'Ziel',
  'value.current': 'Aktueller Wert',
  'value.current.short': 'Aktuell',
};
