import type { TestApp } from './boot';
import type { Fact } from './reference-reports';
import { rows } from './rows';

const KINDS = ['call', 'email', 'visit', 'note'] as const;
const DAY = 86_400_000;

export type Done = {
  opportunity: number;
  kind: string;
  at: number;
  isContact: boolean;
  minutes: number;
};
/** Contacts and notes by the hundred, past all rules. */
export async function writeActivities(app: TestApp, all: readonly Fact[]): Promise<Done[]> {
  const done = all.flatMap(({ id, openedAt }, i) =>
    KINDS.map((kind, k): Done => {
      const at = openedAt + ((i * 37 + k * 53) % 300) * DAY + (i % 24) * 3_600_000;
      return { opportunity: id, kind, at, isContact: kind !== 'note', minutes: 5 + i + k };
    }),
  );
  const made = done.map(({ opportunity, kind, at, isContact, minutes }, i) => ({
    ...{ document_id: `replayed${i}`, opportunity_id: opportunity, kind, direction: 'out' },
    ...{ occurred_at: at, done_at: at, sort_at: at, is_contact: isContact },
    ...{ awaits_answer: false, duration_minutes: minutes, cost: minutes / 4 },
  }));
  for (let at = 0; at < made.length; at += 30)
    await rows(app, 'activity').insert(made.slice(at, at + 30));
  return done;
}
