import { IMPORT_FIELDS, type ImportField } from '../../shared/contracts/import';

/** Headers of CRM exports, English and German, in the shape of `headerKey`; the first of a field is its best. */
const HEADERS: Record<ImportField, string[]> = {
  externalId: [
    'externalid',
    'opportunityid',
    'dealid',
    'recordid',
    'chancenid',
    'vertriebschancenid',
    'externeid',
    'id',
    'vorgangsnummer',
    'nummer',
  ],
  externalSource: ['externalsource', 'externequelle'],
  title: [
    'title',
    'opportunityname',
    'dealname',
    'dealtitle',
    'opportunity',
    'deal',
    'titel',
    'vertriebschance',
    'chance',
    'bezeichnung',
    'betreff',
    'name',
  ],
  stage: [
    'stage',
    'dealstage',
    'salesstage',
    'stagename',
    'pipelinestage',
    'phase',
    'vertriebsphase',
    'stufe',
    'status',
  ],
  targetValue: [
    'targetvalue',
    'closevalue',
    'dealvalue',
    'amount',
    'value',
    'zielwert',
    'auftragswert',
    'betrag',
    'wert',
    'umsatz',
    'volumen',
    'revenue',
  ],
  currency: ['currency', 'currencycode', 'dealcurrency', 'waehrung'],
  organization: [
    'organization',
    'organisation',
    'account',
    'accountname',
    'company',
    'companyname',
    'firma',
    'firmenname',
    'unternehmen',
    'kunde',
    'customer',
    'client',
  ],
  contactName: [
    'contactname',
    'contact',
    'contactperson',
    'person',
    'ansprechpartner',
    'ansprechpartnerin',
    'kontakt',
    'kontaktperson',
    'ansprechperson',
  ],
  contactEmail: [
    'contactemail',
    'email',
    'emailaddress',
    'mail',
    'emailadresse',
    'kontaktemail',
    'personemail',
  ],
  owner: [
    'owner',
    'dealowner',
    'opportunityowner',
    'salesagent',
    'salesrep',
    'agent',
    'betreuer',
    'betreutvon',
    'verantwortlich',
    'verantwortlicher',
    'zustaendig',
    'verkaeufer',
    'assignedto',
    'user',
  ],
  source: ['source', 'leadsource', 'origin', 'quelle', 'herkunft', 'leadquelle'],
  product: ['product', 'productname', 'produkt', 'artikel', 'leistung'],
  enteredAt: [
    'enteredat',
    'engagedate',
    'openedat',
    'createdat',
    'created',
    'createddate',
    'createdate',
    'dealcreated',
    'startdate',
    'angelegtam',
    'erstelltam',
    'erstellt',
    'angelegt',
    'eroeffnetam',
    'eroeffnet',
    'beginn',
    'startdatum',
    'anlagedatum',
    'erstellungsdatum',
  ],
  expectedCloseOn: [
    'expectedcloseon',
    'expectedclosedate',
    'expectedclose',
    'forecastdate',
    'voraussichtlicherabschluss',
    'erwarteterabschluss',
    'abschlusserwartet',
    'geplanterabschluss',
  ],
  closedAt: [
    'closedat',
    'closedate',
    'closeddate',
    'closed',
    'wontime',
    'abgeschlossenam',
    'abschlussdatum',
    'abschluss',
    'geschlossenam',
  ],
  lossReason: [
    'lossreason',
    'lostreason',
    'closedlostreason',
    'verlustgrund',
    'absagegrund',
    'grundverloren',
  ],
};

/**
 * A header without what writers vary: case, umlauts, accents, spaces and signs. Letters of all scripts count; a text of
 * signs alone is itself.
 */
export function headerKey(header: string): string {
  const text = header.trim().toLowerCase();
  const letters = text
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters || text;
}

/** Which field each column most likely fills; every field once, by the best of its headers, the first column on a tie. */
export function suggestMapping(headers: readonly string[]): Record<string, ImportField> {
  const keys = headers.map(headerKey);
  const mapping: Record<string, ImportField> = {};
  const taken = new Set<number>();
  for (const field of IMPORT_FIELDS) {
    const best = HEADERS[field].map((known) =>
      keys.findIndex((key, i) => key === known && !taken.has(i)),
    );
    const found = best.find((index) => index >= 0);
    if (found === undefined) continue;
    taken.add(found);
    mapping[headers[found] ?? ''] = field;
  }
  return mapping;
}
