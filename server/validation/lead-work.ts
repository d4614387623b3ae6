import { z } from '@strapi/utils';
import { activityCreate } from './activity';
import { contactCreate } from './contact';
import { opportunityCreate } from './opportunity';
import { organizationCreate } from './organization';
import { LONG, maybeText, version } from './primitives';
import { knownOrNew } from './prospect';

/** A contact or follow-up of a lead, whose the address says it is. */
export const leadActivity = activityCreate.omit({
  opportunity: true,
  lead: true,
  contact: true,
  organization: true,
  reached: true,
  satisfaction: true,
});
export type LeadActivityInput = z.output<typeof leadActivity>;

/** A new one says only what differs from the lead. */
export const leadConvert = z.strictObject({
  organization: knownOrNew(organizationCreate.partial()).optional(),
  contact: knownOrNew(contactCreate.omit({ organization: true }).partial()).optional(),
  opportunity: knownOrNew(
    opportunityCreate.omit({ organization: true, contact: true }).partial({ title: true }),
  ).refine((value) => value !== null, 'say which: a documentId, or the funnel of a new one'),
  version,
});
export type LeadConvertInput = z.output<typeof leadConvert>;

export const leadHandover = z
  .strictObject({
    decision: z.enum(['accept', 'return']),
    reason: maybeText(LONG).optional(),
    version,
  })
  .refine(({ decision, reason }) => decision === 'accept' || Boolean(reason), {
    message: 'say why it goes back',
    path: ['reason'],
  });
export type LeadHandoverChange = Omit<z.output<typeof leadHandover>, 'version'>;
