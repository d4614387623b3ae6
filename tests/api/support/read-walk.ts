import { REPORTS } from '../../../shared/contracts/report';
import { NOTHING, type Records } from './records';

/** What a seller asks reports and targets, of his own and of those of a colleague. */
export const REPORT_READS = (
  colleague: () => number,
): Record<string, (own: Records, hidden: Records) => string[]> => ({
  'GET /reports/:name': () =>
    REPORTS.flatMap((name) =>
      ['', '?asOf=2020-01-01', `?owner=${colleague()}`, '?purpose=service,sales'].map(
        (query) => `${name}${query}`,
      ),
    ),
  'GET /targets': () => [''],
  'GET /targets/:id': () => [NOTHING.organization],
});

/** Set-up belongs to nobody. */
export const SETUP_READS: Record<string, () => string[]> = {
  'GET /role-presets': () => [''],
  'GET /demo-data': () => [''],
  'GET /holidays': () => [''],
  'GET /holidays/:country': () => ['DE?year=2027'],
};
