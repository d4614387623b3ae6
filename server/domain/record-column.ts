import type { RecordField, RecordType } from '../../shared/contracts/record-import';
import { RECORD_FIELDS } from '../../shared/contracts/record-import';
import { headerKey } from './import-column';

/** Headers of address books and CRM exports beside a field's own name, English and German, as `headerKey` shapes them. */
const HEADERS: Record<RecordField, string[]> = {
  externalId: ['recordid', 'id', 'externeid', 'kundennummer', 'nummer', 'leadid', 'contactid'],
  name: ['fullname', 'companyname', 'firma', 'firmenname', 'unternehmen', 'organisation'],
  salutation: ['anrede', 'title'],
  firstName: ['first', 'givenname', 'vorname'],
  lastName: ['last', 'surname', 'familyname', 'nachname', 'familienname'],
  email: ['emailaddress', 'mail', 'emailadresse'],
  phone: [
    'phonenumber',
    'telephone',
    'mobile',
    'telefon',
    'telefonnummer',
    'tel',
    'mobil',
    'handy',
  ],
  jobTitle: ['jobtitel', 'position', 'funktion', 'beruf'],
  company: [
    'companyname',
    'organization',
    'organisation',
    'account',
    'firma',
    'firmenname',
    'unternehmen',
  ],
  organization: [
    'organisation',
    'company',
    'companyname',
    'account',
    'firma',
    'firmenname',
    'unternehmen',
  ],
  domain: ['website', 'web', 'url', 'webseite', 'internetseite', 'homepage'],
  industry: ['branche', 'sector'],
  employees: ['numberofemployees', 'size', 'mitarbeiter', 'mitarbeiterzahl', 'anzahlmitarbeiter'],
  street: ['address', 'streetaddress', 'strasse', 'adresse', 'anschrift'],
  postcode: ['zip', 'zipcode', 'postalcode', 'plz', 'postleitzahl'],
  city: ['town', 'ort', 'stadt'],
  region: ['state', 'province', 'bundesland'],
  country: ['land', 'countryregion'],
  owner: ['salesrep', 'assignedto', 'betreuer', 'betreutvon', 'zustaendig', 'verantwortlich'],
  class: ['customerclass', 'kundenklasse', 'klasse'],
  targetGroup: ['zielgruppe', 'segment'],
  note: ['notes', 'comment', 'remarks', 'notiz', 'notizen', 'bemerkung', 'anmerkung'],
  preferredChannel: ['channel', 'bevorzugterkanal', 'kanal'],
  message: ['enquiry', 'inquiry', 'text', 'nachricht', 'anfrage', 'mitteilung'],
  source: ['leadsource', 'origin', 'quelle', 'herkunft', 'leadquelle'],
  campaign: ['utmcampaign', 'kampagne'],
  funnel: ['pipeline', 'trichter', 'vertriebstrichter'],
  status: ['leadstatus'],
  reason: ['grund', 'disqualifiedreason'],
  reasonNote: ['reasondetail', 'begruendung'],
  nurtureUntil: ['wakeup', 'aufweckenam', 'wiedervorlage'],
  nextStep: ['naechsterschritt'],
  language: ['locale', 'sprache'],
  openedAt: [
    'created',
    'createdat',
    'createdate',
    'createddate',
    'erstelltam',
    'angelegtam',
    'eingang',
    'eingegangenam',
  ],
};

/** Which field each column most likely fills; its own name first, the first column on a tie. */
export function suggestRecordMapping(
  type: RecordType,
  headers: readonly string[],
): Record<string, RecordField> {
  const keys = headers.map(headerKey);
  const mapping: Record<string, RecordField> = {};
  const taken = new Set<number>();
  const fill = (field: RecordField, names: readonly string[]): void => {
    if (Object.values(mapping).includes(field)) return;
    for (const name of names) {
      const index = keys.findIndex((key, i) => key === name && !taken.has(i));
      if (index < 0) continue;
      taken.add(index);
      mapping[headers[index] ?? ''] = field;
      return;
    }
  };
  const fields: readonly RecordField[] = RECORD_FIELDS[type];
  for (const field of fields) fill(field, [field.toLowerCase()]);
  // "Firma" is the name of a company, but not of a person.
  for (const field of fields)
    if (field !== 'name' || type === 'organizations') fill(field, HEADERS[field]);
  return mapping;
}
