export const FIRST_NAMES = [
  ...['Anna', 'Ben', 'Clara', 'David', 'Elif', 'Finn', 'Greta', 'Hanna', 'Ivan', 'Jana'],
  ...['Karim', 'Lena', 'Marco', 'Nora', 'Omar', 'Paula', 'Quirin', 'Rosa', 'Sven', 'Tarek'],
];
export const LAST_NAMES = [
  ...['Adler', 'Bauer', 'Cordes', 'Demir', 'Ernst', 'Fuchs', 'Graf', 'Hofmann', 'Iversen'],
  ...['Jansen', 'Kowalski', 'Lang', 'Moser', 'Nagel', 'Otto', 'Peters', 'Rossi', 'Schäfer'],
  ...['Tanner', 'Ulrich', 'Vogt', 'Weiß', 'Yilmaz', 'Zimmer', 'Brandt', 'Dietz', 'Falk'],
];
export const TRADES = [
  ...['Logistik', 'Hotels', 'Metallbau', 'Software', 'Praxis', 'Bäckerei', 'Druck', 'Energie'],
  ...['Möbel', 'Immobilien', 'Optik', 'Pharma', 'Reisen', 'Technik', 'Verlag', 'Werkzeuge'],
];
export const FORMS = ['GmbH', 'AG', 'KG', 'e.K.', 'Ltd', 'S.r.l.'];
export const SUBJECTS = [
  ...['Maintenance contract', 'Storage system', 'Licence renewal', 'Website relaunch'],
  ...['Fleet tracking', 'Office equipment', 'Training package', 'Heat pump', 'Booking platform'],
  ...['Packaging line', 'Audit', 'Solar roof', 'Call centre', 'Warehouse lease'],
];
export const KINDS_OF_CONTACT = ['call', 'call', 'call', 'email', 'email', 'meeting', 'visit'];
export const SOURCES = ['website-form', 'referral', 'event', 'cold', 'partner', 'phone', null];
export const LOSS_REASONS = ['price', 'timing', 'competitor', 'no-need', 'no-decision'];
export const OBJECTIONS = ['price', 'timing', 'trust', 'need', 'authority'];
export const COMPETITORS = ['Alpha', 'Beta', 'Gamma', 'Delta', null, null];
export const CAMPAIGNS = ['spring', 'summer', 'autumn', 'fair', null];
