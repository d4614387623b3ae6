import type { importRecords as english } from '../en/import-records';

export const importRecords: Record<keyof typeof english, string> = {
  'import.type': 'Was steht in der Datei?',
  'import.type.opportunities': 'Vertriebschancen',
  'import.type.leads': 'Leads',
  'import.type.contacts': 'Ansprechpartner',
  'import.type.organizations': 'Firmen',
  'import.records.needs.leads':
    'Ihre Rolle darf keine Leads ändern und deshalb auch keine importieren.',
  'import.records.needs.people':
    'Ihre Rolle darf Firmen und Ansprechpartner nicht ändern und deshalb auch keine importieren.',
  'import.records.consent':
    'Keine Spalte wird zu einer Einwilligung: Die kann nur die Person selbst geben.',
  'import.records.updates':
    'Was schon bekannt ist, wird aktualisiert: anhand der ID, sonst anhand von E-Mail-Adresse, Telefonnummer mit Nachname, Webadresse oder Firmenname. Leere Zellen lassen stehen, was da ist.',
  'import.records.noName':
    'Welche Spalte sagt, wer gemeint ist? Nötig ist ein Name, eine E-Mail-Adresse, eine Nummer oder eine ID.',
  'import.records.createMissing': 'Firmen anlegen, die es noch nicht gibt',
  'import.records.funnel': 'Trichter für Leads, deren Zeile keinen nennt',
  'import.records.dateFormat': 'Wie schreibt die Datei ihre Tage?',
  'import.records.decimal': 'Mit welchem Zeichen beginnen die Nachkommastellen?',
  'import.records.open': '{type} öffnen',
  'import.title.opportunities': 'Vertriebschancen importieren',
  'import.title.leads': 'Leads importieren',
  'import.title.contacts': 'Ansprechpartner importieren',
  'import.title.organizations': 'Firmen importieren',
  'import.row.tooLong.any': 'Zu lang',
  'import.row.numberRange': 'Negativ oder zu groß',
  'import.row.whole': 'Keine ganze Zahl',
  'import.row.number': '„{text}“ ist keine Zahl',
  'import.row.email.any': 'Keine E-Mail-Adresse',
  'import.row.domain': 'Keine Webadresse wie example.com',
  'import.row.funnel': 'Es gibt keinen Trichter „{text}“',
  'import.row.ownerNone.left': 'Niemand hat diesen Namen oder diese E-Mail; die Betreuung bleibt',
  'import.row.ownerTwo.left': 'Zwei haben diesen Namen oder diese E-Mail; die Betreuung bleibt',
  'import.row.many':
    '{kind, select, lead {Mehrere Leads haben} contact {Mehrere Ansprechpartner haben} other {Mehrere Firmen haben}} {key, select, email {diese E-Mail-Adresse} phone {diese Telefonnummer} domain {diese Webadresse} name {diesen Namen} other {diese ID}}: Bitte anhand der ID sagen, was gemeint ist',
  'import.row.records.mayNotChange':
    'Gehört zu {kind, select, lead {einem Lead, den} contact {einer Person, die} other {einer Firma, die}} Sie nicht ändern dürfen',
  'import.row.records.mayNotCreate':
    'Sie dürfen {kind, select, lead {keine Leads} contact {keine Ansprechpartner} other {keine Firmen}} anlegen',
  'import.row.converted': 'In diesen Status bringt nur eine Umwandlung',
  'import.row.noStep': 'Diesen Status kann der Lead nicht annehmen',
  'import.row.missing': 'Gehört zu diesem Status und fehlt',
  'import.row.past': 'Muss in der Zukunft liegen',
  'import.row.needless': 'Gehört nicht zu diesem Status',
  'import.row.nameless':
    'Ein Lead braucht einen Nachnamen, eine Firma, eine E-Mail-Adresse oder eine Telefonnummer',
  'field.company': 'Firma',
  'field.message': 'Nachricht',
  'field.campaign': 'Kampagne',
  'field.status': 'Status',
  'field.reason': 'Grund',
  'field.reasonNote': 'Anmerkung zum Grund',
  'field.nurtureUntil': 'Aufwecken am',
  'field.language': 'Sprache',
  'field.openedAt': 'Eingegangen am',
};
