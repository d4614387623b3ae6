import { activitiesOf, looseActivities, type PlannedActivity } from './activities';
import { INDUSTRIES } from './names';
import { makeOpportunities, type PlannedOpportunity } from './opportunities';
import { makePeople, type People } from './people';
import { Random } from './random';
import { FUNNELS, type GeneratorOptions } from './story';
import { Workdays } from './workdays';

export type PlannedRate = { currency: string; rate: number; validFrom: string };
export type Plan = People & {
  industries: { code: string; name: string }[];
  rates: PlannedRate[];
  opportunities: PlannedOpportunity[];
  /** Oldest first. */
  activities: PlannedActivity[];
  /** Instants of the steps of each opportunity, in their order. */
  entered: string[][];
};

const momentOf = ({ fields }: PlannedActivity) => fields.occurredAt ?? fields.dueAt ?? '';

/** The whole demo as data: the same options give the same plan, relative to the day. */
export function generate({ seed, today, locale, funnels }: GeneratorOptions): Plan {
  const random = new Random(seed);
  const workdays = new Workdays(today);
  const people = makePeople(random, locale);
  const world = { random, workdays, locale, people };
  const opportunities = FUNNELS.flatMap((story) => {
    const shape = funnels.find(({ key }) => key === story.key);
    return shape ? makeOpportunities(story, shape, world) : [];
  });
  const entered = opportunities.map(({ steps }) =>
    steps.map(({ ago }) => workdays.at(ago, 8, random.int(0, 55))),
  );
  const activities = opportunities.flatMap((planned, i) => activitiesOf(planned, i, world));
  return {
    ...people,
    industries: INDUSTRIES.map(({ code, name }) => ({ code, name: name[locale] })),
    rates: [
      { currency: 'CHF', rate: 1.04, validFrom: workdays.at(320, 0) },
      { currency: 'CHF', rate: 1.07, validFrom: workdays.at(90, 0) },
    ],
    opportunities,
    activities: [...activities, ...looseActivities(world)].sort((a, b) =>
      momentOf(a).localeCompare(momentOf(b)),
    ),
    entered,
  };
}
