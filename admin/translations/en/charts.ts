export const charts = {
  'chart.more': '{count, plural, one {# more is in the table.} other {# more are in the table.}}',
  'chart.keys':
    'The arrow keys lead from one mark to the next; Enter opens the list of what a mark counts.',
  'chart.save': 'Save as {format}: {name}',
  'chart.save.failed': 'The picture could not be made in this browser.',
  'chart.target': 'Target',
  'chart.median': 'Median',
  'chart.p90': '90th percentile',
  'chart.bottleneck': 'Bottleneck',
  'chart.duration': '{name}: median {median}, 90th percentile {p90}',
  'chart.duration.bottleneck': '{name}, bottleneck: median {median}, 90th percentile {p90}',
};
