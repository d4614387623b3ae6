import { z } from '@strapi/utils';
import { dayOrInstant } from './primitives';
import { opportunityFields } from './opportunity-fields';
import { LINE, amount, documentId, someText, userId } from './primitives';

const { title, predecessor: _later, ...optionalFields } = opportunityFields;

const row = z
  .strictObject(optionalFields)
  .partial()
  .extend({
    title,
    stage: documentId,
    externalId: someText(LINE),
    enteredAt: dayOrInstant.nullish(),
    closedAt: dayOrInstant.nullish(),
    steps: z
      .array(
        z.strictObject({
          stage: documentId,
          enteredAt: dayOrInstant,
          targetValue: amount.nullable().optional(),
        }),
      )
      .min(1)
      .max(1000)
      .optional(),
    actor: userId.optional(),
  })
  .refine(({ steps, enteredAt, closedAt }) => !steps || (enteredAt ?? closedAt ?? null) === null, {
    path: ['steps'],
    message: 'say all the dates: leave enteredAt and closedAt out',
  })
  .refine(
    ({ probability, probabilityReason }) => (probability ?? null) === null || probabilityReason,
    {
      path: ['probabilityReason'],
      message: 'say why the probability differs from the stage',
    },
  );
export type ImportRowInput = z.output<typeof row>;

export const opportunityImport = z.strictObject({
  funnel: documentId,
  source: someText(100),
  rows: z.array(row),
});
