import { generate } from '../../../playground/demo/generator';
import { levelOf } from '../../../playground/demo/generator/lights';
import { FUNNELS } from '../../../playground/demo/generator/story';
import { countsAsContact, lightFacts } from '../../../server/domain/activity-facts';
import { awaitsAnswer } from '../../../server/domain/awaits-answer';
import { lightCutOffs, lightLevel } from '../../../server/domain/traffic-light';
import { shapes } from './shapes';

const CALENDAR = {
  timeZone: 'Europe/Berlin',
  workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  holidays: [],
} as const;

const stages = new Map(
  shapes.flatMap(({ key, stages }) => stages.map((stage) => [`${key} ${stage.code}`, stage])),
);
const business = new Map(FUNNELS.map((story) => [story.key as string, story.business]));

/** What the product would store of every opportunity with a light, beside the level that the story wants. */
function factsOn(today: string) {
  const plan = generate({ seed: 1, today, locale: 'en', funnels: shapes });
  const places = new Map<string, number>();
  return plan.opportunities.flatMap(({ funnel, steps }, i) => {
    const place = `${funnel} ${steps[steps.length - 1]?.code}`;
    const stage = stages.get(place);
    if (!stage?.followUpDays || !stage.criticalDays) return [];
    const index = places.get(place) ?? 0;
    places.set(place, index + 1);
    const activities = plan.activities
      .filter(({ opportunity }) => opportunity === i)
      .map(({ fields }, id) => {
        const { kind, direction = 'out', outcome = null, occurredAt, dueAt } = fields;
        const at = occurredAt ? Date.parse(occurredAt) : null;
        const isContact = countsAsContact({ kind, outcome, isContact: null });
        return {
          ...{ id, kind, direction, isContact, occurredAt: at, doneAt: at, outcome },
          dueAt: dueAt ? Date.parse(dueAt) : null,
          awaitsAnswer: awaitsAnswer({ direction, outcome }),
        };
      });
    const thresholds = {
      followUpDays: stage.followUpDays,
      criticalDays: stage.criticalDays,
      counting: business.get(funnel) ? ('business' as const) : ('calendar' as const),
      source: 'funnelStage' as const,
    };
    const facts = lightFacts(activities, Date.parse(plan.entered[i]?.[0] ?? ''));
    return [{ place, kind: stage.kind, facts, thresholds, wanted: levelOf(index) }];
  });
}

const levelAt = (now: number, { facts, thresholds }: ReturnType<typeof factsOn>[number]) =>
  lightLevel(facts, lightCutOffs(thresholds, now, CALENDAR));

describe('the lights of the demo', () => {
  it.each([
    ...['2026-11-16', '2026-11-17', '2026-11-20', '2026-11-21', '2026-11-22'],
    ...['2026-10-26', '2027-03-29', '2027-01-01'],
  ])('are what the story wants at any hour of %s', (today) => {
    const lights = factsOn(today);
    for (const time of ['00:00:01', '08:30:00', '16:00:00', '23:59:00']) {
      const now = Date.parse(`${today}T${time}Z`);
      expect(lights.filter((light) => levelAt(now, light) !== light.wanted)).toEqual([]);
    }
  });

  it('come in all colours in every open column', () => {
    const lights = factsOn('2026-11-18').filter(({ kind }) => kind === 'open');
    for (const place of new Set(lights.map((light) => light.place))) {
      const wanted = lights.filter((light) => light.place === place).map((light) => light.wanted);
      expect(new Set(wanted)).toEqual(new Set(['green', 'yellow', 'red']));
    }
  });
});
