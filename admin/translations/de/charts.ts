import type { charts as en } from '../en/charts';

export const charts: Record<keyof typeof en, string> = {
  'chart.more':
    '{count, plural, one {# weitere steht in der Tabelle.} other {# weitere stehen in der Tabelle.}}',
  'chart.keys':
    'Die Pfeiltasten führen von einer Marke zur nächsten; Enter öffnet die Liste dessen, was sie zählt.',
  'chart.save': 'Als {format} sichern: {name}',
  'chart.save.failed': 'Das Bild konnte in diesem Browser nicht erzeugt werden.',
  'chart.target': 'Ziel',
  'chart.median': 'Median',
  'chart.p90': '90. Perzentil',
  'chart.bottleneck': 'Engpass',
  'chart.duration': '{name}: Median {median}, 90. Perzentil {p90}',
  'chart.duration.bottleneck': '{name}, Engpass: Median {median}, 90. Perzentil {p90}',
};
