import type { record as en } from '../en/record';

export const record: Record<keyof typeof en, string> = {
  'timeline.filter': 'Anzeigen',
  'timeline.filter.all': 'Alles',
  'timeline.filter.contacts': 'Nur Aktivitäten',
  'timeline.filter.history': 'Nur Änderungen',
  'timeline.empty': 'Noch ist nichts geschehen.',
  'timeline.noMatch': 'Nichts von dieser Art.',
  'timeline.more': 'Mehr anzeigen',
  'timeline.objection': 'Einwand: {name}, {state}',
  'timeline.objection.plain': 'Einwand: {name}',
  'timeline.due': 'fällig {date}',
  'timeline.overdue': 'überfällig seit {date}',
  'timeline.minutes': '{minutes, number} min',

  'history.none': 'leer',
  'history.changed': 'Geändert',
  'history.created': 'Angelegt',
  'history.createdIn': 'Angelegt in {stage}',
  'history.step': '{from} → {to}',
  'history.field': '{field} {from} → {to}',
  'history.won': 'Gewonnen',
  'history.lost': 'Verloren',
  'history.reopened': 'Wieder offen',
  'history.lossReason': 'Verlustgrund geändert',
  'history.via.api': 'über die API',
  'history.via.import': 'durch Import',
  'history.via.system': 'durch das System',
  'history.via.settings': 'durch die Einstellungen',

  'record.probability': 'Erfolgswahrscheinlichkeit',
};
