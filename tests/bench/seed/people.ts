import { FIRST_NAMES, FORMS, LAST_NAMES, TRADES } from './names';
import type { Random } from './random';

export type Row = Record<string, unknown>;

export interface Owner {
  id: number;
  name: string;
  email: string;
}
export interface People {
  owners: Owner[];
  organizations: number;
  contacts: number;
}

const OWNERS = 12;

export const peopleOf = (size: number): Omit<People, 'owners'> => ({
  organizations: Math.max(50, Math.round(size / 5)),
  contacts: Math.max(80, Math.round(size / 3)),
});

const stamps = (at: number): Row => {
  const date = new Date(at);
  return { created_at: date, updated_at: date, published_at: date };
};
export const stamped = (random: Random, at: number, row: Row): Row => ({
  document_id: random.documentId(),
  ...row,
  ...stamps(at),
});

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export function owners(random: Random, at: number): { rows: Row[]; owners: Owner[] } {
  const made = Array.from({ length: OWNERS }, (_, index) => {
    const id = index + 1;
    const firstname = FIRST_NAMES[index] ?? 'Owner';
    const lastname = LAST_NAMES[index] ?? String(id);
    const email = `${plain(firstname)}.${plain(lastname)}@example.com`;
    const row = stamped(random, at, {
      ...{ id, firstname, lastname, email, is_active: true, blocked: false },
    });
    return { row, owner: { id, name: `${firstname} ${lastname}`, email } };
  });
  return { rows: made.map(({ row }) => row), owners: made.map(({ owner }) => owner) };
}

export function organization(random: Random, id: number, at: number): Row {
  const name = `${random.pick(LAST_NAMES)} ${random.pick(TRADES)} ${id} ${random.pick(FORMS)}`;
  const domain = `${plain(name)}.example.com`;
  const digits = `4989${String(1_000_000 + id)}`;
  return stamped(random, at, {
    ...{ id, name, domain, phone: `+${digits}`, phone_key: `+${digits}` },
    employees: 1 + random.below(900),
    address: { street: `Gartenweg ${1 + random.below(200)}`, city: 'München', country: 'DE' },
    search_text: `${name.toLowerCase()} ${domain} ${digits}`,
  });
}

export function contact(random: Random, id: number, organizations: number, at: number): Row {
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  const email = `${plain(first)}.${plain(last)}${id}@example.com`;
  const digits = `49171${String(1_000_000 + id)}`;
  return stamped(random, at, {
    ...{ id, first_name: first, last_name: last, email, email_key: email },
    ...{ phone: `+${digits}`, phone_key: `+${digits}` },
    organization_id: random.chance(0.8) ? 1 + random.below(organizations) : null,
    search_text: `${first} ${last} ${email} ${digits}`.toLowerCase(),
  });
}
