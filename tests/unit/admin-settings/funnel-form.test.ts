import fc from 'fast-check';

import { daysOf, inheritedProbability, lightDaysOf } from '../../../admin/domain/funnel-effect';
import { funnelChanges, funnelForm, isFunnelEdited } from '../../../admin/domain/funnel-form';
import type { FunnelForm } from '../../../admin/domain/funnel-form';
import { funnelFormProblems, rowOfField } from '../../../admin/domain/funnel-form-problems';
import {
  addStage,
  changePlace,
  leavingWith,
  likelyTarget,
  moveStage,
  removeStage,
  withoutTarget,
} from '../../../admin/domain/funnel-stages';
import { effectiveThresholds } from '../../../server/domain/light-thresholds';
import { FILLABLE_FIELDS } from '../../../server/validation/opportunity-fields';
import { funnelUpdate } from '../../../server/validation/funnel';
import type { Funnel, Settings } from '../../../shared/contracts';
import { DEFAULT_SETTINGS } from '../../../server/services/settings-defaults';
import { STAGE_KINDS } from '../../../shared/contracts/stage';
import { ASK_FIELDS, MOVE_FIELDS } from '../../../shared/move-fields';
import { funnel, place } from '../admin-forms/samples';

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  baseCurrency: 'EUR',
  timeZone: 'Europe/Berlin',
  workingDays: ['mon'],
  holidays: [],
  dayCounting: 'calendar',
  followUpDays: 7,
  criticalDays: 14,
  aftersaleFollowUpDays: 90,
  aftersaleCriticalDays: 180,
  closedDays: { won: 90, lost: 30, aftersale: 90 },
  fiscalYearStartsInMonth: 1,
  phoneCountry: 'DE',
  locale: 'en',
};
const stored: Funnel = {
  ...funnel,
  stages: [
    place('lead', 'open'),
    place('offer', 'open'),
    place('won', 'won'),
    place('lost', 'lost'),
  ],
  idealCustomer: { industry: 'Hotels', employees: { from: 10 } },
};
const form = (part: Partial<FunnelForm> = {}): FunnelForm => ({ ...funnelForm(stored), ...part });
const ids = ({ stages }: Pick<FunnelForm, 'stages'>) => stages.map(({ id }) => id);
const [lead = '', offer = '', won = '', lost = ''] = ids(form());
const use = (...stages: [string, number | null][]) => ({
  isUsed: stages.length > 0,
  ...{ forms: [], leads: 0, hasLeads: false },
  count: 0,
  stages: stages.map(([stage, count]) => ({ stage, name: stage, count })),
});

describe('the form of a funnel', () => {
  it('sends nothing as long as nothing changed, and what the server takes where all did', () => {
    expect(funnelChanges(stored, form())).toEqual({});
    expect(isFunnelEdited(stored, form())).toBe(false);
    const edited = form({
      name: ' Machines ',
      description: 'x',
      purpose: 'winback',
      shape: 'cycle',
      currency: 'USD',
      gate: 'enforce',
      followUpDays: 3,
      criticalDays: 9,
      dayCounting: 'business',
      team: [{ id: 7, name: 'Ada' }],
      offerText: ' Hotels ',
      criteria: [{ id: 'n', name: ' Place ', value: 'Bern' }],
      stages: changePlace(form().stages, lead, {
        probability: 12.5,
        goal: ' Talk ',
        checklist: [{ id: 'n', key: null, label: 'Call', required: true, dueDays: 2 }],
        requiredFields: ['targetValue'],
      }),
    });
    const changes = funnelChanges(stored, edited);
    expect(changes).toMatchObject({
      name: 'Machines',
      team: [7],
      idealCustomer: { Place: 'Bern' },
    });
    expect(changes.stages?.[0]).toMatchObject({
      stage: lead,
      probability: 12.5,
      goal: 'Talk',
      checklist: [{ key: 'call', label: 'Call', required: true, dueDays: 2 }],
    });
    expect(funnelUpdate.safeParse(changes).error?.issues ?? []).toEqual([]);
    expect(changes).not.toHaveProperty('formula');
  });

  it('leaves a criterion alone that is more than a text', () => {
    const criteria = form().criteria.map((each) =>
      each.name === 'industry' ? { ...each, value: 'Spas' } : each,
    );
    expect(funnelChanges(stored, form({ criteria })).idealCustomer).toEqual({
      industry: 'Spas',
      employees: { from: 10 },
    });
  });
});

describe('stages of a funnel', () => {
  const library = { ...place('demo', 'open').stage, documentId: 'demo' };

  it('come in where their kind belongs, and go up and down', () => {
    const added = addStage(form(), library, []);
    expect(ids(added)).toEqual([lead, offer, 'demo', won, lost]);
    expect(ids({ stages: moveStage(added.stages, 'demo', -1) })).toEqual([
      ...[lead, 'demo', offer, won, lost],
    ]);
    expect(ids({ stages: moveStage(added.stages, lead, -1) })).toEqual(ids(added));
    expect(ids({ stages: moveStage(added.stages, lost, 1) })).toEqual(ids(added));
  });

  it('leave with a target where opportunities stand in them, those of stages removed before too', () => {
    expect(leavingWith(offer, {}, use([lead, 3]))).toBe(null);
    expect(leavingWith(lead, {}, use([lead, 3]))).toEqual({ count: 3 });
    expect(leavingWith(lead, {}, use([lead, null]))).toEqual({ count: null });
    expect(likelyTarget(form().stages, offer)).toBe(lead);
    expect(likelyTarget(form().stages, lead)).toBe(offer);
    expect(likelyTarget(form().stages, won)).toBe(offer);
    const once = removeStage(form(), lead, offer);
    expect(once).toMatchObject({ moveTo: { [lead]: offer } });
    expect(leavingWith(offer, once.moveTo, use([lead, 3]))).toEqual({ count: 3 });
    const twice = removeStage(once, offer, won);
    expect(twice.moveTo).toEqual({ [lead]: won, [offer]: won });
    expect(funnelChanges(stored, form(twice))).toMatchObject({ moveTo: twice.moveTo });
  });

  it('need a target still where something came into them after they were taken out', () => {
    const before = form().stages;
    const gone = removeStage(form(), lead, null);
    expect(withoutTarget(gone, before, use())).toEqual([]);
    expect(withoutTarget(gone, before, use([lead, 1])).map(({ id }) => id)).toEqual([lead]);
    const settled = removeStage(gone, lead, offer);
    expect(withoutTarget(settled, before, use([lead, 1]))).toEqual([]);
    expect(withoutTarget(form(), before, use([lead, 1]))).toEqual([]);
  });

  it('come back as they were, with their opportunities', () => {
    const own = changePlace(form().stages, lead, { probability: 5 });
    const gone = removeStage(form({ stages: own }), lead, offer);
    const back = addStage(gone, library, []);
    expect(back.moveTo).toEqual({ [lead]: offer });
    const first = own[0];
    if (!first) throw new Error('no stage');
    const again = addStage(gone, first.of, own);
    expect(again.moveTo).toEqual({});
    expect(again.stages.find(({ id }) => id === lead)?.probability).toBe(5);
  });

  it('never keep a target that is gone, whatever is removed in which order', () => {
    const order = fc.shuffledSubarray([lead, offer, won, lost]);
    fc.assert(
      fc.property(order, fc.infiniteStream(fc.nat()), (removed, picks) => {
        let state: Pick<FunnelForm, 'stages' | 'moveTo'> = form();
        for (const id of removed) {
          const others = ids(state).filter((each) => each !== id);
          const target = others[(picks.next().value ?? 0) % Math.max(others.length, 1)] ?? null;
          state = removeStage(state, id, target);
        }
        for (const to of Object.values(state.moveTo)) expect(ids(state)).toContain(to);
      }),
    );
  });
});

describe('what holds in a stage', () => {
  const days = fc.option(fc.integer({ min: 1, max: 50 }), { nil: null });

  it('is what the server reckons with', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAGE_KINDS), days, days, days, days, (kind, a, b, c, d) => {
        const levels = { followUpDays: c, criticalDays: d };
        const own = { followUpDays: a, criticalDays: b };
        const [base] = funnelForm({ ...stored, stages: [place('x', kind)] }).stages;
        if (!base) throw new Error('no stage');
        const told = lightDaysOf({ ...base, ...own }, levels, settings);
        const inForce = effectiveThresholds({
          kind,
          funnelStage: own,
          funnel: { ...levels, dayCounting: null },
          settings,
        });
        expect(told?.followUpDays.value).toBe(inForce?.followUpDays);
        expect(told?.criticalDays.value).toBe(inForce?.criticalDays);
        const from = told && { place: 'funnelStage', funnel: 'funnel', settings: 'settings' };
        if (told && from) {
          const { from: origin } = told.followUpDays;
          expect(from[origin as keyof typeof from]).toBe(inForce?.source);
        }
      }),
    );
  });

  it('says where it comes from', () => {
    const [first] = form().stages;
    if (!first) throw new Error('no stage');
    expect(inheritedProbability(first)).toEqual({ value: 50, from: 'stage' });
    const levels = { followUpDays: 5, criticalDays: null };
    expect(daysOf(first, 'followUpDays', levels, settings)).toEqual({ value: 5, from: 'funnel' });
    expect(daysOf(first, 'criticalDays', levels, settings)).toEqual({
      value: 14,
      from: 'settings',
    });
  });
});

describe('problems of the form', () => {
  const problems = (part: Partial<FunnelForm>) => funnelFormProblems(form(part), settings);

  it('are told at the field', () => {
    expect(problems({})).toEqual({});
    expect(problems({ name: ' ' })).toEqual({ name: 'required' });
    expect(problems({ followUpDays: 20 })).toEqual({ criticalDays: 'order' });
    expect(problems({ followUpDays: 0 })).toEqual({ followUpDays: 'days' });
    const stages = changePlace(form().stages, offer, { followUpDays: 14, probability: 101 });
    expect(problems({ stages })).toEqual({
      [`stages.${offer}.probability`]: 'percent',
      [`stages.${offer}.criticalDays`]: 'order',
    });
    expect(rowOfField(`stages.${offer}.criticalDays`)).toBe(offer);
    expect(rowOfField('criticalDays')).toBe(null);
    const criterion = { id: 'a', name: 'Size', value: '' };
    expect(problems({ criteria: [criterion, { ...criterion, id: 'b' }] })).toEqual({
      'criteria.b.name': 'double',
    });
  });
});

it('every field that the server lets a funnel demand is offered, and no other', () => {
  expect([...MOVE_FIELDS].sort()).toEqual([...FILLABLE_FIELDS].sort());
  const asking = (askFields: readonly string[]) =>
    funnelUpdate.safeParse({ stages: [{ stage: 'abc', askFields: [...askFields].slice(0, 50) }] });
  expect(asking(ASK_FIELDS).error?.issues ?? []).toEqual([]);
  expect(asking([...ASK_FIELDS].reverse()).error?.issues ?? []).toEqual([]);
});
