import type { Stage } from '../../../shared/contracts';
import { stageForm } from '../../../admin/domain/stage-form';
import type { FormQuestion, StageForm } from '../../../admin/domain/stage-form';

export const stage = (fields: Partial<Stage> = {}): Stage => ({
  documentId: 'stage1',
  code: 'offer',
  name: 'Offer',
  icon: 'File',
  color: 'secondary600',
  probability: 50,
  kind: 'open',
  goal: 'An offer is accepted',
  checklist: [
    { key: 'send', label: 'Send it', required: true, dueDays: 3 },
    { key: 'ask', label: 'Ask back', required: false },
  ],
  questions: [
    { key: 'goals', type: 'longtext', label: 'Goals', required: false, mapsTo: 'brief.goals' },
    {
      key: 'way',
      type: 'select',
      label: 'Which way',
      required: true,
      options: [
        { value: 'mail', label: 'By mail' },
        { value: 2, label: 'In person' },
      ],
    },
  ],
  usedIn: [],
  ...fields,
});

export const form = (fields: Partial<StageForm> = {}): StageForm => ({
  ...stageForm(stage()),
  ...fields,
});

export const question = (fields: Partial<FormQuestion> = {}): FormQuestion => ({
  id: 'q1',
  key: null,
  type: 'text',
  label: 'What',
  required: false,
  options: [],
  mapsTo: null,
  ...fields,
});
