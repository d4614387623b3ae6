import { firstChoices, keptChoices, mapped, runOf } from '../../../admin/domain/import/choices';
import { sameStage, stageOf, stagesChosen, stageTexts } from '../../../admin/domain/import/stages';
import { headerKey } from '../../../server/domain/import-column';
import { textKey } from '../../../admin/domain/import/text-key';

import { funnel, preview } from './support';

const first = () => firstChoices(preview(), true);

describe('the choices of a file', () => {
  it('start with what the server suggests, and create people only with the right to', () => {
    expect(first()).toMatchObject({ createMissing: true, externalSource: 'csv' });
    expect(first().mapping).toEqual(preview().suggestedMapping);
    expect(firstChoices(preview(), false).createMissing).toBe(false);
  });

  it('keep what is not about columns when the file is read again', () => {
    const before = {
      ...first(),
      currency: 'CHF',
      decimal: ',' as const,
      stages: { Angebot: 's1' },
    };
    const again = preview({ columns: ['A'], suggestedMapping: { A: 'title' } });
    expect(keptChoices(again, before)).toMatchObject({
      currency: 'CHF',
      mapping: { A: 'title' },
      decimal: null,
      stages: {},
    });
  });

  it('leave a column out and take it in again', () => {
    const without = mapped(first().mapping, 'Name', null);
    expect(without).not.toHaveProperty('Name');
    expect(mapped(without, 'Name', 'product')).toMatchObject({
      Name: 'product',
      Wert: 'targetValue',
    });
  });

  it('become a run that says nothing twice', () => {
    const run = runOf(preview(), funnel, { ...first(), decimal: ',', dateFormat: 'DD/MM/YYYY' });
    expect(run).toEqual({
      mapping: preview().suggestedMapping,
      funnel: 'funnel1',
      stages: { Angebot: 's2', 'gewonnen!': 's3' },
      externalSource: 'csv',
      createMissing: true,
    });
  });

  it('name the answers to open questions, the currency and the owner', () => {
    const ambiguous = preview({
      ambiguous: [
        { what: 'decimal', column: 'Wert', candidates: ['.', ','] },
        { what: 'dateFormat', column: 'Angelegt', candidates: ['DD/MM/YYYY', 'MM/DD/YYYY'] },
      ],
    });
    const chosen = { decimal: ',', dateFormat: 'DD/MM/YYYY', currency: 'CHF' } as const;
    const rest = { externalSource: ' ', defaultOwner: 7 };
    const run = runOf(ambiguous, funnel, { ...first(), ...chosen, ...rest });
    expect(run).toMatchObject({ ...chosen, defaultOwner: 7 });
    expect(run).not.toHaveProperty('externalSource');
  });
});

describe('stages of texts', () => {
  it.each(['Angebot', ' ANGEBOT', 'offer', 'angebot!'])('%s is the stage of that name', (text) => {
    expect(sameStage(text, funnel)).toBe('s2');
  });

  it('are none for other texts, and for signs alone', () => {
    expect(sameStage('Zweite Runde', funnel)).toBeNull();
    expect(sameStage('???', { stages: [...funnel.stages] })).toBeNull();
  });

  it('follow what was said as long as the funnel has that stage', () => {
    expect(stageOf('Angebot', funnel, { Angebot: 's1' })).toBe('s1');
    expect(stageOf('Angebot', funnel, { Angebot: null })).toBeNull();
    expect(stageOf('Angebot', funnel, { Angebot: 'of another funnel' })).toBe('s2');
    expect(stagesChosen(['Angebot', 'x'], funnel, { Angebot: null })).toEqual({});
  });

  it('are asked for where a column fills them and its texts are few', () => {
    expect(stageTexts(preview(), preview().suggestedMapping)).toHaveLength(3);
    expect(stageTexts(preview(), { Name: 'stage' })).toBeNull();
    expect(stageTexts(preview(), { Name: 'title' })).toBeUndefined();
  });

  it.each(['Größe (m²)', 'Abschluß/Verlust', 'À la carte', 'In Verhandlung…'])(
    '%s is compared as the server does',
    (text) => expect(textKey(text)).toBe(headerKey(text)),
  );
});
