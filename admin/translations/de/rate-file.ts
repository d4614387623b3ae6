export const rateFile = {
  'settings.rateFile.title': 'Kurse aus einer Datei',
  'settings.rateFile.hint':
    'Eine CSV-Datei mit den Spalten currency, rate und validFrom (oder Währung, Kurs, gültig ab). Vor dem Speichern wird gezeigt, was sie an abgeschlossenen Chancen ändert; mit einem Fehler darin wird nichts gespeichert.',
  'settings.rateFile.tooLarge': 'Diese Datei ist zu groß; bis 200 kB sind möglich.',
  'settings.rateFile.store':
    '{count, plural, =0 {Nichts zu speichern} one {# Kurs speichern} other {# Kurse speichern}}',
  'settings.rateFile.stored': '{created} neu, {updated} geändert, {unchanged} wie bisher.',
  'settings.rateFile.problems':
    '{count, plural, one {# Fehler} other {# Fehler}}. Es wird nichts gespeichert; bitte berichtigen Sie die Datei und wählen Sie sie noch einmal.',
  'settings.rateFile.problems.label': 'Fehler in der Datei',
  'settings.rateFile.line': 'Zeile',
  'settings.rateFile.column': 'Spalte',
  'settings.rateFile.problem': 'Was nicht stimmt',
  'settings.rateFile.problem.unreadable':
    'Das ist keine lesbare CSV-Datei (ein Anführungszeichen nicht geschlossen?).',
  'settings.rateFile.problem.empty': 'Unter der ersten Zeile stehen keine Kurse.',
  'settings.rateFile.problem.missingColumn': 'Die erste Zeile hat keine Spalte dieses Namens.',
  'settings.rateFile.problem.tooMany': 'In einer Datei sind bis 2.000 Kurse möglich.',
  'settings.rateFile.problem.currency': 'Kein Währungskürzel wie USD.',
  'settings.rateFile.problem.base': '{base} ist die Basiswährung, deren Kurs immer 1 ist.',
  'settings.rateFile.problem.rate':
    'Kein Kurs: eine Zahl über 0, ohne Tausenderzeichen, mit höchstens 10 Nachkommastellen.',
  'settings.rateFile.problem.validFrom': 'Kein Tag wie 2026-03-01 oder 01.03.2026.',
  'settings.rateFile.problem.double':
    'Ab demselben Moment steht in dieser Datei ein weiterer Kurs dieser Währung.',
  'settings.rateFile.rows': 'Kurse der Datei',
  'settings.rateFile.change': 'Änderung',
  'settings.rateFile.new': 'neu',
  'settings.rateFile.same': 'wie bisher',
  'settings.rateFile.instead': 'statt {rate}',
  'settings.rateFile.effect':
    '{count, plural, =0 {Keine abgeschlossene Chance ändert sich.} one {# abgeschlossene Chance bekommt einen anderen Wert.} other {# abgeschlossene Chancen bekommen einen anderen Wert.}}',
  'settings.rateFile.effect.won': 'Gewonnen: aus {before} wird {after}.',
  'settings.rateFile.effect.lost': 'Verloren: aus {before} wird {after}.',
  'settings.rateFile.effect.partial':
    'Gezählt ist, was Ihre Rolle lesen darf; es können mehr sein.',
  'settings.rates.past.title': 'Dieser Kurs ändert abgeschlossene Werte',
};
