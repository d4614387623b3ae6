import type { PersonAccess } from '../repositories/person';
import { ALL } from '../repositories/scope';

/** For records that the same save has just made or looked up: nobody need be able to read people for it. */
export const EVERYBODY: PersonAccess = { opportunity: ALL, person: ALL };
