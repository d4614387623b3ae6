import { generate, type Plan } from '../../../playground/demo/generator';
import { FUNNELS } from '../../../playground/demo/generator/story';
import { shapes } from './shapes';

const planOf = (options: { seed?: number; today?: string; locale?: 'de' | 'en' } = {}): Plan =>
  generate({ seed: 1, today: '2026-11-18', locale: 'en', ...options, funnels: shapes });
const plan = planOf();
const DAY_MS = 86_400_000;

/** Every instant and day of a plan moved by so many days. */
const moved = (value: unknown, days: number): unknown =>
  JSON.parse(
    JSON.stringify(value).replace(
      /"(\d{4}-\d{2}-\d{2})(T[^"]*)?"/g,
      (_, day: string, time = '') => {
        const at = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
        return `"${at.toISOString().slice(0, 10)}${time}"`;
      },
    ),
  );

describe('the generator', () => {
  it('makes the same data of the same seed, other data of another', () => {
    expect(planOf()).toEqual(plan);
    expect(planOf({ seed: 2 }).organizations).not.toEqual(plan.organizations);
  });

  it('makes the same data a week later, by a week later', () => {
    const later = planOf({ today: '2026-11-25' });
    expect(later).toEqual(moved(plan, 7));
  });

  it('makes as many as the story says', () => {
    expect(plan.organizations).toHaveLength(60);
    expect(plan.contacts).toHaveLength(106);
    expect(plan.opportunities).toHaveLength(308);
    for (const { key, counts } of FUNNELS) {
      const here = plan.opportunities.filter(({ funnel }) => funnel === key);
      for (const [code, count] of Object.entries(counts)) {
        expect(here.filter(({ steps }) => steps[steps.length - 1]?.code === code)).toHaveLength(
          count,
        );
      }
    }
  });

  it('names nobody twice and invents no address that could be real', () => {
    const distinct = (values: string[]) => new Set(values).size === values.length;
    expect(distinct(plan.organizations.map(({ name }) => name))).toBe(true);
    expect(distinct(plan.organizations.map(({ domain }) => domain))).toBe(true);
    expect(distinct(plan.contacts.map(({ email }) => email))).toBe(true);
    for (const { email } of plan.contacts) {
      expect(email).toMatch(/^[a-z-]+\.[a-z-]+@([a-z-]+\.)?example\.com$/);
    }
    for (const { domain } of plan.organizations) expect(domain).toMatch(/^[a-z-]+\.example\.com$/);
  });

  it('tells histories that run forwards and end before today', () => {
    const today = '2026-11-18';
    plan.opportunities.forEach(({ steps, estimates }, i) => {
      const entered = plan.entered[i] ?? [];
      expect(entered).toHaveLength(steps.length);
      expect(estimates).toHaveLength(steps.length);
      expect([...entered].sort()).toEqual(entered);
      expect(new Set(entered).size).toBe(entered.length);
      expect((entered[entered.length - 1] ?? '') < today).toBe(true);
    });
    for (const { fields } of plan.activities) {
      if (fields.occurredAt) expect(fields.occurredAt < today).toBe(true);
    }
  });

  it('has what a demo has to show', () => {
    const has = (test: (one: Plan['opportunities'][number]) => boolean) =>
      plan.opportunities.filter(test).length;
    expect(has(({ fields }) => fields.currency === 'CHF')).toBeGreaterThan(5);
    expect(has(({ fields }) => fields.targetValue === null)).toBeGreaterThan(15);
    expect(has(({ fields }) => (fields.expectedCloseOn ?? '9') < '2026-11-18')).toBeGreaterThan(5);
    expect(has(({ owner }) => owner === null)).toBeGreaterThan(5);
    expect(has(({ organization }) => organization === null)).toBeGreaterThan(30);
    expect(has(({ fields }) => fields.probability === 90)).toBeGreaterThan(0);
    expect(has(({ status, fields }) => status === 'lost' && !fields.lossReason)).toBe(0);
    const days = plan.opportunities.flatMap(({ closedAgo }) => closedAgo ?? []);
    expect(Math.max(...days)).toBeGreaterThan(220);
    const kinds = new Set(plan.activities.map(({ fields }) => fields.kind));
    for (const kind of ['call', 'email', 'visit', 'meeting', 'ticket', 'satisfaction', 'task']) {
      expect(kinds).toContain(kind);
    }
  });

  it('speaks German', () => {
    const german = planOf({ locale: 'de' });
    expect(german.opportunities.map(({ fields }) => fields.title)).toContain('Wallbox mit Einbau');
    expect(german.industries[0]?.name).toBe('Maschinenbau');
  });
});
