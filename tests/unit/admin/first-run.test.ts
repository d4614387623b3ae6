import fc from 'fast-check';

import {
  SETUP_STEPS,
  nextSetup,
  readSetup,
  stepBeside,
  writeSetup,
} from '../../../admin/domain/first-run';
import { proposedSite } from '../../../admin/domain/site-proposal';

const state = fc.record({
  step: fc.constantFrom(...SETUP_STEPS),
  funnel: fc.option(fc.stringMatching(/^[a-z0-9]{1,24}$/)),
  carriedOut: fc.subarray([...SETUP_STEPS]),
});

describe('the address of a first run', () => {
  it('says everything, so that a reload stays where it was', () => {
    fc.assert(
      fc.property(state, (before) => {
        expect(readSetup(new URLSearchParams(writeSetup(before)))).toEqual(before);
      }),
    );
  });

  it('is the beginning where it says nothing that can be read', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (step, funnel, done) => {
        const read = readSetup(
          new URLSearchParams({ step: `x${step}`, funnel: `/${funnel}`, done }),
        );
        expect([read.step, read.funnel]).toEqual(['site', null]);
      }),
    );
  });

  it('goes through all steps to the board, and back to the first', () => {
    let now = readSetup(new URLSearchParams());
    for (const step of SETUP_STEPS) {
      expect(now.step).toBe(step);
      now = nextSetup(now, step === 'site', step === 'template' ? 'f1' : undefined);
    }
    expect(now).toEqual({ step: 'done', funnel: 'f1', carriedOut: ['site'] });
    expect(stepBeside('site', -1)).toBe('site');
    expect(stepBeside('done', -1)).toBe('data');
  });

  it('keeps that a step was carried out when it is passed again', () => {
    fc.assert(
      fc.property(state, (before) => {
        const after = nextSetup(before, false);
        expect(after.carriedOut.includes(before.step)).toBe(
          before.carriedOut.includes(before.step),
        );
      }),
    );
  });
});

describe('what is proposed', () => {
  const first = { locale: 'en', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' } as const;
  const knownZones = ['Europe/Berlin', 'Europe/Zurich', 'America/New_York', 'Africa/Nairobi'];
  const propose = (stored: Parameters<typeof proposedSite>[0], timeZone: string) =>
    proposedSite(stored, { language: 'de', timeZone, knownZones });

  it('comes from the browser where nobody has set anything up', () => {
    expect(propose(first, 'Europe/Zurich')).toEqual({
      locale: 'de',
      baseCurrency: 'CHF',
      timeZone: 'Europe/Zurich',
    });
    expect(propose(first, 'Europe/Berlin').baseCurrency).toBe('EUR');
    expect(propose(first, 'America/New_York').baseCurrency).toBe('USD');
    expect(propose(first, 'Africa/Nairobi')).toMatchObject({
      baseCurrency: 'EUR',
      timeZone: 'Africa/Nairobi',
    });
  });

  it('leaves what the site says otherwise, and zones that nobody knows', () => {
    const set = { locale: 'de', baseCurrency: 'PLN', timeZone: 'Europe/Warsaw' } as const;
    expect(propose(set, 'Europe/Zurich')).toEqual(set);
    expect(propose(first, 'Etc/Nowhere').timeZone).toBe('Europe/Berlin');
  });
});
