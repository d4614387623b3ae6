import type { ActivityKind } from '../site';
import type { FunnelKey } from './story';

export type Texts = { en: string[]; de: string[] };
type ByFunnel = Record<'sales' | 'service', Texts>;
export const wordsOf = (list: ByFunnel, funnel: FunnelKey): Texts =>
  list[funnel === 'service-cycle' ? 'service' : 'sales'];

const MORE_SUBJECTS: Record<Exclude<ActivityKind, 'call' | 'email'>, Texts> = {
  meeting: {
    en: ['Workshop on requirements', 'Review with management', 'Project meeting'],
    de: ['Workshop Anforderungen', 'Termin mit der Leitung', 'Projekttermin'],
  },
  demo: { en: ['Portal shown'], de: ['Portal vorgeführt'] },
  visit: {
    en: ['Looked at the roof', 'Visit on site', 'Measured up'],
    de: ['Dach besichtigt', 'Besuch vor Ort', 'Aufmaß'],
  },
  ticket: { en: ['Fault recorded', 'Logs checked'], de: ['Störung erfasst', 'Protokolle geprüft'] },
  satisfaction: { en: ['Asked how it runs'], de: ['Nachgefragt, wie es läuft'] },
  note: {
    en: ['Decision in the next board meeting', 'Budget is planned for next quarter'],
    de: ['Entscheidung in der nächsten Sitzung', 'Budget im nächsten Quartal'],
  },
  task: { en: ['Prepare the calculation'], de: ['Kalkulation vorbereiten'] },
};
const CALLS: ByFunnel = {
  sales: {
    en: ['Talked about the next steps', 'Questions on the offer', 'Clarified the schedule'],
    de: ['Nächste Schritte besprochen', 'Fragen zum Angebot', 'Zeitplan geklärt'],
  },
  service: {
    en: ['Went through the settings', 'Described the fault', 'Agreed on a technician'],
    de: ['Einstellungen durchgegangen', 'Fehler beschrieben', 'Techniker vereinbart'],
  },
};
const EMAILS: ByFunnel = {
  sales: {
    en: ['Documents sent', 'Offer sent', 'Summary of our talk', 'Data sheets sent'],
    de: ['Unterlagen gesendet', 'Angebot gesendet', 'Zusammenfassung', 'Datenblätter gesendet'],
  },
  service: {
    en: ['Instructions sent', 'Asked for photos', 'Date of the technician'],
    de: ['Anleitung gesendet', 'Um Fotos gebeten', 'Termin des Technikers'],
  },
};
export function subjectsOf(kind: ActivityKind, funnel: FunnelKey): Texts {
  if (kind === 'call') return wordsOf(CALLS, funnel);
  return kind === 'email' ? wordsOf(EMAILS, funnel) : MORE_SUBJECTS[kind];
}

export const INBOUND: ByFunnel = {
  sales: {
    en: ['Question on the delivery time', 'Asks for a call back', 'Wants a second offer'],
    de: ['Frage zur Lieferzeit', 'Bittet um Rückruf', 'Möchte ein zweites Angebot'],
  },
  service: {
    en: ['It happened again', 'Asks when the technician comes'],
    de: ['Es ist wieder passiert', 'Fragt, wann der Techniker kommt'],
  },
};
export const FOLLOW_UPS: ByFunnel = {
  sales: {
    en: ['Ask about the offer', 'Agree on a date', 'Send the calculation', 'Call after the fair'],
    de: ['Nach dem Angebot fragen', 'Termin vereinbaren', 'Kalkulation senden', 'Nachfassen'],
  },
  service: {
    en: ['Ask whether it runs again', 'Confirm the technician'],
    de: ['Fragen, ob es wieder läuft', 'Techniker bestätigen'],
  },
};
export const ATTEMPT: Texts = { en: ['Nobody answered'], de: ['Niemand erreicht'] };
export const NEXT_STEPS: Texts = {
  en: ['Send the offer', 'Visit on site', 'Wait for the roof plan', 'Talk to the decision-maker'],
  de: ['Angebot senden', 'Ortstermin', 'Dachplan abwarten', 'Mit Entscheider sprechen'],
};
export const WON_BECAUSE: Texts = {
  en: ['Short delivery time', 'Good references nearby', 'One contact for everything'],
  de: ['Kurze Lieferzeit', 'Gute Referenzen in der Nähe', 'Ein Ansprechpartner für alles'],
};
export const NEEDS: Texts = {
  en: ['Lower energy costs', 'Independence from the grid', 'Figures for the climate report'],
  de: ['Niedrigere Energiekosten', 'Unabhängigkeit vom Netz', 'Zahlen für den Klimabericht'],
};
export const LOSS_NOTE: Texts = {
  en: ['The roof does not bear it'],
  de: ['Das Dach trägt es nicht'],
};
export const OVERRIDE_REASON: Texts = {
  en: ['Oral commitment', 'Old customer with a framework contract'],
  de: ['Mündliche Zusage', 'Bestandskunde mit Rahmenvertrag'],
};
export const COMPETITORS = ['Heliotek', 'Voltanis', 'Sunwerk'];
