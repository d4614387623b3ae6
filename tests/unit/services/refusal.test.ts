import { DomainError } from '../../../server/domain/errors';
import { asRefusal } from '../../../server/services/refusal';

it.each([
  ['23505', 'PostgreSQL: unique'],
  ['ER_DUP_ENTRY', 'MariaDB: unique'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'SQLite: unique'],
  ['23503', 'PostgreSQL: foreign key'],
  ['ER_NO_REFERENCED_ROW_2', 'MariaDB: what is named is gone'],
  ['ER_ROW_IS_REFERENCED_2', 'MariaDB: is named'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLite: foreign key'],
])('%s (%s) is a conflict', (code) => {
  const refused = asRefusal(Object.assign(new Error('of the driver'), { code }));
  expect(refused).toBeInstanceOf(DomainError);
  expect(refused).toMatchObject({ status: 409 });
});

it('passes every other error on', () => {
  const error = Object.assign(new Error('syntax'), { code: '42601' });
  expect(asRefusal(error)).toBe(error);
});
