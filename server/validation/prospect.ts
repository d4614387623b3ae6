import { z } from '@strapi/utils';
import { activityFields, draftKey } from './activity';
import { contactCreate } from './contact';
import { opportunityCreate } from './opportunity';
import { organizationCreate } from './organization';
import { mistakesIn } from './parse';
import { documentId } from './primitives';

/** A documentId of what is there already, or what makes a new one; a mistake in that is named by its own field. */
export const knownOrNew = <S extends z.ZodType>(made: S) =>
  z.unknown().transform((value, context): string | z.output<S> | null => {
    if (value === null || value === undefined) return null;
    const { data, error } = (typeof value === 'string' ? documentId : made).safeParse(value);
    if (!error) return data as string | z.output<S>;
    for (const { path, message } of mistakesIn(error))
      context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });

/** Somebody who is there already, somebody new, or nobody. */
export const prospectCreate = z
  .strictObject({
    organization: knownOrNew(organizationCreate).optional(),
    contact: knownOrNew(contactCreate.omit({ organization: true })).optional(),
    opportunity: opportunityCreate.omit({ organization: true, contact: true }).nullish(),
    activity: activityFields
      .omit({ opportunity: true, lead: true, contact: true, organization: true })
      .nullish(),
    organizationDetails: organizationCreate
      .pick({ phone: true, domain: true, address: true })
      .nullish(),
    contactDetails: contactCreate.pick({ email: true, phone: true, jobTitle: true }).nullish(),
    key: draftKey,
  })
  .superRefine((body, context) => {
    for (const part of ['organization', 'contact'] as const) {
      const details = body[`${part}Details`];
      if (details && typeof body[part] !== 'string')
        context.addIssue({
          code: 'custom',
          path: [`${part}Details`],
          message: `belongs to a ${part} that is there already`,
        });
    }
  })
  .refine(
    ({ organization, contact, opportunity }) => organization || contact || opportunity,
    'names nobody and nothing: organization, contact or opportunity',
  );
export type ProspectWrite = z.output<typeof prospectCreate>;
