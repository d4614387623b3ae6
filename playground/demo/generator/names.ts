export type Country = 'DE' | 'AT' | 'CH' | 'NL' | 'IT' | 'DK';

export type Place = { country: Country; city: string; postcode: string; phone: string };
/** Phone numbers end in digits that the German regulator keeps free for fiction, or in 555. */
export const PLACES: Place[] = [
  { country: 'DE', city: 'Berlin', postcode: '10115', phone: '+49 30 23125' },
  { country: 'DE', city: 'Hamburg', postcode: '20095', phone: '+49 40 66969' },
  { country: 'DE', city: 'München', postcode: '80331', phone: '+49 89 99998' },
  { country: 'DE', city: 'Köln', postcode: '50667', phone: '+49 221 4710' },
  { country: 'DE', city: 'Frankfurt am Main', postcode: '60311', phone: '+49 69 90009' },
  { country: 'AT', city: 'Wien', postcode: '1010', phone: '+43 1 555' },
  { country: 'AT', city: 'Graz', postcode: '8010', phone: '+43 316 555' },
  { country: 'CH', city: 'Zürich', postcode: '8001', phone: '+41 44 555' },
  { country: 'CH', city: 'Basel', postcode: '4051', phone: '+41 61 555' },
  { country: 'NL', city: 'Utrecht', postcode: '3511', phone: '+31 30 555' },
  { country: 'IT', city: 'Verona', postcode: '37121', phone: '+39 045 555' },
  { country: 'DK', city: 'Aarhus', postcode: '8000', phone: '+45 86 55' },
];

export const STREETS = [
  'Hafenstraße',
  'Lindenallee',
  'Industriestraße',
  'Am Markt',
  'Werkstraße',
  'Bahnhofstraße',
  'Gartenweg',
  'Ringstraße',
];

/** First half of a company's name. */
export const FIRMS = [
  ...['Brenner', 'Lindqvist', 'Hafner', 'Nordwerk', 'Alpina', 'Rheintal', 'Küster', 'Morgenstern'],
  ...['Bergmann', 'Van Dijk', 'Conti', 'Elbufer', 'Steinbach', 'Falkenberg', 'Auer', 'Sonnfeld'],
  ...['Tannhof', 'Riva', 'Kronberg', 'Seeland', 'Hartwig', 'Möller', 'Zehnder', 'Grünwald'],
  ...['Donau', 'Westhoff', 'Castello', 'Ostsee', 'Weidner', 'Lorenz', 'Adler', 'Brugger'],
  ...['Pohl', 'Skovgaard', 'Isar', 'Nagel', 'Wiesner', 'Ottinger', 'Taunus', 'Valentin'],
  ...['Kiefer', 'Jansen', 'Meridian', 'Rothaus', 'Sander', 'Hollenstein', 'Bucher', 'Marini'],
  ...['Eichenau', 'Fjord', 'Gerber', 'Dornbach', 'Leitner', 'Quelle', 'Uferweg', 'Birkhahn'],
  ...['Thalmann', 'Wolfsberg', 'Nordkap', 'Salina'],
];

export type Industry = { code: string; name: { de: string; en: string }; firms: string[] };
export const INDUSTRIES: Industry[] = [
  {
    code: 'manufacturing',
    name: { de: 'Maschinenbau', en: 'Manufacturing' },
    firms: ['Maschinenbau', 'Werkzeuge', 'Metall'],
  },
  { code: 'food', name: { de: 'Lebensmittel', en: 'Food' }, firms: ['Molkerei', 'Foods'] },
  { code: 'logistics', name: { de: 'Logistik', en: 'Logistics' }, firms: ['Logistik', 'Cargo'] },
  { code: 'retail', name: { de: 'Handel', en: 'Retail' }, firms: ['Märkte', 'Handel'] },
  { code: 'hospitality', name: { de: 'Hotellerie', en: 'Hospitality' }, firms: ['Hotels'] },
  { code: 'health', name: { de: 'Gesundheit', en: 'Health' }, firms: ['Kliniken', 'Pharma'] },
  { code: 'property', name: { de: 'Immobilien', en: 'Property' }, firms: ['Immobilien', 'Bau'] },
];

export const LEGAL_FORMS: Record<Country, string[]> = {
  DE: ['GmbH', 'GmbH & Co. KG', 'AG'],
  AT: ['GmbH', 'AG'],
  CH: ['AG', 'GmbH'],
  NL: ['B.V.'],
  IT: ['S.r.l.'],
  DK: ['A/S', 'ApS'],
};

export const FIRST_NAMES = {
  female: [
    ...['Anna', 'Katharina', 'Julia', 'Sabine', 'Eva', 'Martina', 'Sofie', 'Giulia', 'Claudia'],
    ...['Hannah', 'Ingrid', 'Petra', 'Miriam', 'Elena', 'Franziska', 'Birgit', 'Saskia', 'Lotte'],
  ],
  male: [
    ...['Thomas', 'Andreas', 'Stefan', 'Lukas', 'Matteo', 'Jan', 'Peter', 'Michael', 'Anders'],
    ...['Florian', 'Daniel', 'Ruben', 'Georg', 'Paul', 'Christian', 'Mehmet', 'Tobias', 'Emil'],
  ],
} as const;

export const LAST_NAMES = [
  ...['Schneider', 'Weber', 'Wagner', 'Becker', 'Schäfer', 'Koch', 'Richter', 'Wolf', 'Neumann'],
  ...['Schwarz', 'Zimmermann', 'Krüger', 'Hoffmann', 'Lang', 'Huber', 'Gruber', 'Steiner', 'Moser'],
  ...['Keller', 'Baumann', 'Frei', 'de Vries', 'Bakker', 'Bianchi', 'Greco', 'Nielsen', 'Larsen'],
  ...['Winter', 'Vogel', 'Kaya', 'Novak', 'Horvath', 'Kowalski', 'Sommer', 'Engel', 'Roth'],
];
