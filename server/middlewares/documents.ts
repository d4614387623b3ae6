import type { Core, Modules } from '@strapi/strapi';
import type { App } from '../app';
import { appOf } from '../app';
import type { Uid } from '../constants';
import { UIDS } from '../constants';
import { nameOfUser } from '../domain/user-name';
import type { Caller } from '../services/caller';
import { systemCaller } from '../services/callers';
import { throughCodeDoor } from '../services/code-door';
import type { Door } from './document-doors';
import { doorOf } from './document-doors';
import { splitData } from './document-data';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
type Entry = Modules.Documents.AnyDocument;
type Result = Entry | null | { documentId: string; entries: Entry[] };
type Params = {
  documentId?: string;
  data?: Record<string, unknown>;
  populate?: unknown;
  fields?: unknown;
};

const WRITES = new Set(['create', 'update', 'delete', 'clone']);
const OWN: ReadonlySet<string> = new Set(Object.values(UIDS));
const isOwn = (uid: string): uid is Uid => OWN.has(uid);

function callerOf(strapi: Core.Strapi): Caller {
  const state: unknown = strapi.requestContext.get()?.state;
  const user = typeof state === 'object' && state !== null && 'user' in state ? state.user : null;
  const isAdmin = typeof state === 'object' && state !== null && 'userAbility' in state;
  if (
    !isAdmin ||
    typeof user !== 'object' ||
    user === null ||
    !('id' in user) ||
    typeof user.id !== 'number'
  ) {
    return systemCaller('documents', { userId: null, userName: 'system' });
  }
  return systemCaller('documents', {
    userId: user.id,
    userName: nameOfUser({ ...user, id: user.id }),
  });
}

/**
 * `strapi.documents` through the same door as the board (architecture 4.10): create, update, delete and clone of the
 * plugin's types go to the plugin's services and never to next(), so the rules hold and no `entry.*` event carries
 * personal data to a webhook.
 */
export function documentsDoor(strapi: Core.Strapi): Middleware {
  async function findOne(uid: Uid, documentId: string, params: Params): Promise<Entry | null> {
    const { fields, populate } = params;
    const query = { documentId, ...(fields ? { fields } : {}), ...(populate ? { populate } : {}) };
    return strapi.documents(uid).findOne(query as Modules.Documents.ServiceParams<Uid>['findOne']);
  }

  /** Attributes that the site added by extension: the plugin stores them, its rules do not know them. */
  async function storeExtras(
    uid: Uid,
    documentId: string,
    extras: Record<string, unknown>,
  ): Promise<void> {
    if (Object.keys(extras).length > 0)
      await strapi.db.query(uid).update({ where: { documentId }, data: extras });
  }

  /** Of an opportunity the plain ones go through its service: with a version, a conflict check and the change log. */
  function byTheService(app: App, uid: Uid, extras: Record<string, unknown>) {
    if (uid !== UIDS.opportunity) return { attributes: {}, others: extras };
    const plain = new Set(app.siteAttributes.columns().map(({ name }) => name));
    const pick = (isPlain: boolean) =>
      Object.fromEntries(Object.entries(extras).filter(([name]) => plain.has(name) === isPlain));
    const attributes = pick(true);
    return {
      attributes: Object.keys(attributes).length > 0 ? { attributes } : {},
      others: pick(false),
    };
  }

  async function write(
    uid: Uid,
    action: string,
    params: Params,
    door: Door,
    app: App,
  ): Promise<Result> {
    const caller = callerOf(strapi);
    const { documentId = '' } = params;
    if (action === 'delete') {
      const entry = await findOne(uid, documentId, {});
      if (entry === null) return { documentId, entries: [] };
      await door.remove(app, documentId, caller);
      return { documentId, entries: [entry] };
    }
    const source = action === 'clone' ? await door.copy(app, documentId, caller) : {};
    const changes = action === 'update' ? documentId : null;
    if (changes !== null && (await findOne(uid, changes, {})) === null) return null;
    const data = { ...source, ...params.data };
    const { known, extras } = await splitData(strapi, uid, data, changes);
    const store = async (): Promise<string> => {
      if (changes === null) {
        const made = await door.create(app, known, caller);
        await storeExtras(uid, made, extras);
        return made;
      }
      const { attributes, others } = byTheService(app, uid, extras);
      await door.update(app, changes, { ...known, ...attributes }, caller);
      await storeExtras(uid, changes, others);
      return changes;
    };
    // With attributes of the site both are written or neither; alone each service opens its own transaction.
    const hasExtras = Object.keys(extras).length > 0;
    const stored = await (hasExtras ? app.transaction(store) : store());
    const entry = await findOne(uid, stored, params);
    return action === 'clone' ? { documentId: stored, entries: entry ? [entry] : [] } : entry;
  }

  return async (context, next) => {
    const { uid, action } = context;
    if (!isOwn(uid) || !WRITES.has(action)) return next();
    const app = appOf(strapi);
    const params: Params = context.params;
    return throughCodeDoor(strapi, app, async () => write(uid, action, params, doorOf(uid), app));
  };
}
