import { z } from '@strapi/utils';
import { documentId } from './primitives';

export const assignableUserRequest = z.strictObject({ funnel: documentId.optional() });
