import type { ImportRow, Locale } from '../site';
import { courseFor, levelOf, type Course } from './lights';
import type { People } from './people';
import type { Random } from './random';
import type { FunnelShape, FunnelStory, UserKey } from './story';
import { detailsOf } from './details';
import type { Workdays } from './workdays';

/** A stage that it entered so many working days ago. */
export type Step = { code: string; ago: number };
export type PlannedOpportunity = {
  externalId: string;
  funnel: FunnelStory['key'];
  status: 'open' | 'won' | 'lost';
  owner: UserKey | null;
  organization: number | null;
  contact: number | null;
  steps: Step[];
  /** Working days since it was won or lost. */
  closedAgo: number | null;
  course: Course;
  fields: Omit<ImportRow, 'externalId' | 'stage' | 'steps' | 'organization' | 'contact' | 'owner'>;
  /** What it was thought to be worth when it entered each of its steps. */
  estimates: (number | null)[];
};
export type World = {
  random: Random;
  workdays: Workdays;
  locale: Locale;
  people: People;
};

type Stage = FunnelShape['stages'][number];

/** Open stages up to one, in order; now and then one is left out. */
function pathTo(stages: Stage[], end: number, random: Random): Stage[] {
  return stages.slice(0, end).filter((_, i) => i === 0 || !random.chance(0.1));
}

/** The stages before the present one. */
function pathBefore(stages: Stage[], index: number, random: Random): Stage[] {
  const stage = stages[index];
  const open = stages.filter(({ kind }) => kind === 'open');
  if (stage?.kind === 'open') return pathTo(open, index, random);
  if (stage?.kind === 'lost') return pathTo(open, random.int(1, open.length), random);
  const won = stages.filter(({ kind }) => kind === 'won').slice(0, 1);
  return [...pathTo(open, open.length, random), ...(stage?.kind === 'won' ? [] : won)];
}

function courseOf(stage: Stage, index: number, story: FunnelStory, world: World): Course | null {
  const { followUpDays, criticalDays } = stage;
  if (followUpDays === null || criticalDays === null) return null;
  const days = { followUpDays, criticalDays, business: story.business };
  return courseFor(levelOf(index), days, world.workdays, world.random);
}

/** When it came where it is: a while before the last contact, which is what its light speaks of. */
function enteredAgo(stage: Stage, course: Course | null, story: FunnelStory, random: Random) {
  if (!course) return random.int(2, 245);
  if (stage.kind === 'aftersale') return course.last + random.int(0, 60);
  return course.last + random.int(0, story.dwell[1]);
}

/** What is looked after was won one stage earlier. */
const closedAgo = ({ kind }: Stage, steps: Step[]) =>
  steps[steps.length - (kind === 'aftersale' ? 2 : 1)]?.ago ?? 1;

/** A person with his company, or a private customer. */
function prospectOf(story: FunnelStory, { random, people }: World) {
  const privately = random.chance(story.privately);
  const fitting = people.contacts.flatMap(({ organization }, i) =>
    (organization === null) === privately ? [i] : [],
  );
  const contact = random.pick(fitting);
  const organization = people.contacts[contact]?.organization ?? null;
  return { organization, contact: !privately && random.chance(0.12) ? null : contact };
}

export function makeOpportunities(
  story: FunnelStory,
  shape: FunnelShape,
  world: World,
): PlannedOpportunity[] {
  const { random } = world;
  const made: PlannedOpportunity[] = [];
  shape.stages.forEach((stage, place) => {
    for (let i = 0; i < (story.counts[stage.code] ?? 0); i += 1) {
      const course = courseOf(stage, i, story, world);
      let ago = enteredAgo(stage, course, story, random);
      const steps: Step[] = [{ code: stage.code, ago }];
      for (const before of pathBefore(shape.stages, place, random).reverse()) {
        ago += before.kind === 'won' ? random.int(10, 25) : random.int(...story.dwell);
        steps.unshift({ code: before.code, ago });
      }
      const status = stage.kind === 'aftersale' ? 'won' : stage.kind;
      const number = String(made.length + 1).padStart(3, '0');
      const base = {
        externalId: `${story.key}-${number}`,
        funnel: story.key,
        status,
        owner: random.pick(story.owners),
        ...prospectOf(story, world),
        steps,
        closedAgo: status === 'open' ? null : closedAgo(stage, steps),
        course: course ?? { last: steps[steps.length - 1]?.ago ?? 1, waiting: false, dueAt: null },
      };
      made.push({ ...base, ...detailsOf(base, place, story, world) });
    }
  });
  return made;
}
