import type { UserRef } from '../../shared/contracts/common';
import type { Kit } from '../app';
import { invalid } from '../domain/errors';
import { nameOfUser } from '../domain/user-name';
import type { AdminUserRecord } from '../repositories/assignable-user';
import type { Trx } from '../repositories/database';

export const userRef = (user: AdminUserRecord): UserRef => ({
  id: user.id,
  name: nameOfUser(user),
});

/** A user as history and notifications keep him. */
export type Assignee = UserRef & { email: string | null };

/** Admin users to whom opportunities, organizations and activities can be given. */
export function createAssignableUserService({ repositories }: Kit) {
  const { assignableUser } = repositories;
  return {
    /** A funnel's team where it has one, else everybody who is active. */
    async list(funnel?: string): Promise<UserRef[]> {
      const team = funnel === undefined ? [] : await assignableUser.teamOf(funnel);
      if (team === null) throw invalid('funnel', 'no such funnel');
      const users = await assignableUser.list(team.length > 0 ? team : null);
      return users.map(userRef).sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id);
    },

    /** 400 unless the user is active; being in a funnel's team is not asked for. */
    async assertAssignable(userId: number, trx?: Trx, field = 'owner'): Promise<Assignee> {
      const user = await assignableUser.byId(userId, trx);
      if (!user) throw invalid(field, 'is not an active user');
      return { ...userRef(user), email: user.email };
    },
  };
}
export type AssignableUserService = ReturnType<typeof createAssignableUserService>;
