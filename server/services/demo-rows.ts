import content from '../content/demo-data.json';
import { daysBefore, demoSteps } from '../domain/demo-plan';
import type { DemoPlace } from '../domain/demo-plan';
import { activityCreate } from '../validation/activity';
import type { ActivityCreate } from '../validation/activity';
import { opportunityImport } from '../validation/opportunity-import';
import type { ImportRowInput } from '../validation/opportunity-import';
import { parse } from '../validation/parse';
import type { FunnelContext } from './funnel-context';
import { iso } from './present';

type Chance = (typeof content.chances)[number];
export type DemoSetting = {
  context: FunnelContext;
  organizations: string[];
  contacts: string[];
  locale: 'de' | 'en';
  now: number;
  owner: number | null;
  lossReason: string | null;
  sources: ReadonlySet<string>;
};

const placeOf = ({ at }: Chance): DemoPlace =>
  typeof at === 'number' ? at : at === 'won' ? 'won' : 'lost';
const keyOf = ({ context }: DemoSetting, index: number) => `${context.funnel.documentId}-${index}`;

function rowOf(chance: Chance, index: number, setting: DemoSetting) {
  const { context, now, locale } = setting;
  const stages = context.stages.map(({ of }) => of);
  const steps = demoSteps(stages, placeOf(chance), chance.days, now);
  const last = steps?.at(-1);
  if (!steps || !last) return [];
  const { closesInDays, nextStep, source } = chance;
  return [
    {
      title: chance.title[locale],
      externalId: keyOf(setting, index),
      stage: last.stage.documentId,
      steps: steps.map(({ stage, enteredAt }) => ({
        stage: stage.documentId,
        enteredAt: iso(enteredAt),
      })),
      targetValue: chance.value,
      organization: setting.organizations[chance.company] ?? null,
      contact: setting.contacts[chance.company] ?? null,
      owner: setting.owner,
      ...(source && setting.sources.has(source) ? { source } : {}),
      ...(nextStep ? { nextStep: nextStep[locale] } : {}),
      ...(last.stage.kind === 'lost' ? { lossReason: setting.lossReason } : {}),
      ...(closesInDays === undefined
        ? {}
        : { expectedCloseOn: iso(daysBefore(now, -closesInDays)).slice(0, 10) }),
    },
  ];
}

/** The made-up chances as rows of the import; those whose stage the funnel does not have are left out. */
export const demoRows = (setting: DemoSetting): ImportRowInput[] =>
  parse(opportunityImport, {
    funnel: setting.context.funnel.documentId,
    source: 'demo-data',
    rows: content.chances.flatMap((chance, index) => rowOf(chance, index, setting)),
  }).rows;

/** What was talked about, and what is agreed; `made` stands in the order of the rows. */
export function demoTalks(
  rows: readonly ImportRowInput[],
  made: readonly string[],
  setting: DemoSetting,
): ActivityCreate[] {
  const { locale, now, owner } = setting;
  return content.chances.flatMap((chance, index) => {
    const opportunity = made[rows.findIndex((row) => row.externalId === keyOf(setting, index))];
    if (!opportunity) return [];
    const about = { opportunity, contact: setting.contacts[chance.company] };
    const { talk, followUp } = chance;
    const held = talk.kind === 'meeting' ? 'held' : talk.kind === 'call' ? 'reached' : null;
    const spoken = {
      kind: talk.kind,
      direction: 'out',
      subject: talk.subject[locale],
      occurredAt: iso(daysBefore(now, talk.daysAgo)),
      ...(held ? { outcome: held } : {}),
    };
    const agreed = followUp && {
      kind: 'task',
      subject: followUp.subject[locale],
      dueAt: iso(daysBefore(now, -followUp.inDays)),
      assignee: owner,
    };
    return [spoken, ...(agreed ? [agreed] : [])].map((activity) =>
      parse(activityCreate, { ...activity, ...about }),
    );
  });
}
