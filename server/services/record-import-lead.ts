import type { Kit } from '../app';
import type { LeadStatus, SetLeadStatus } from '../../shared/contracts/lead';
import { SET_LEAD_STATUSES } from '../../shared/contracts/lead';
import { ACTIONS, UIDS } from '../constants';
import defaults from '../content/defaults.json';
import { headerKey } from '../domain/import-column';
import { isOpenLead, nextState } from '../domain/lead-status';
import { nameKey } from '../domain/person-matching';
import { splitName } from '../domain/person-name';
import type { RecordProblem, RecordValues } from '../domain/record-row';
import type { LeadDraft, LeadRecord } from '../repositories/lead';
import { leadColumns } from '../repositories/lead';
import { leadUpdate } from '../validation/lead';
import { emptyLead, keysOf } from './lead-fields';
import type { LeadWrite } from './lead-write';
import type { RecordKind, RecordSetting } from './record-import';
import { keyOf, textIn } from './record-import';
import { addressOf, bodyOf, checked, codeIn, labelled, ownerIn } from './record-import-input';

const STATUSES = labelled(defaults.leadStatuses);
const LANGUAGES = labelled([
  { key: 'de', label: { de: 'Deutsch', en: 'German' } },
  { key: 'en', label: { de: 'Englisch', en: 'English' } },
]);
const WHY = {
  noStep: 'is no status that this lead can take',
  missing: 'goes with this status, and is missing',
  past: 'must lie in the future',
  needless: 'does not go with this status',
};
const DAY_MS = 86_400_000;

const settable = (status: string): status is SetLeadStatus =>
  SET_LEAD_STATUSES.some((known) => known === status);

/** The state that the row's status, reason and day to wake up make; what a file cannot make is a mistake. */
function stateOf(
  before: LeadDraft,
  row: RecordValues,
  { reasons, now }: RecordSetting,
  problems: RecordProblem[],
): Partial<LeadDraft> {
  const status = codeIn(row, 'status', STATUSES, problems) as LeadStatus | undefined;
  const after = status ?? before.status;
  const list = after === 'nurture' ? reasons.nurture : reasons.disqualified;
  const reason = codeIn(row, 'reason', list, problems);
  const until = row.nurtureUntil === undefined ? undefined : Number(row.nurtureUntil);
  const note = textIn(row, 'reasonNote');
  const isAsked =
    after !== before.status ||
    (reason ?? before.reason) !== before.reason ||
    (note ?? before.reasonNote) !== before.reasonNote ||
    (until ?? before.nurtureUntil) !== before.nurtureUntil;
  if (!isAsked || problems.length > 0) return {};
  if (status !== undefined && !settable(status)) {
    problems.push({ field: 'status', message: 'only a conversion makes it so' });
    return {};
  }
  const request = {
    ...(status === undefined ? {} : { status }),
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { reasonNote: note }),
    ...(until === undefined ? {} : { nurtureUntil: until }),
  };
  const state = nextState(before, request, now);
  if (!('why' in state)) return state;
  problems.push({ field: state.field, message: WHY[state.why] });
  return {};
}

export function createLeadKind(
  { repositories }: Kit,
  deps: { write: LeadWrite },
): RecordKind<LeadDraft> {
  const { recordMatch, lead } = repositories;

  function funnelIn(row: RecordValues, { funnels }: RecordSetting, problems: RecordProblem[]) {
    const text = textIn(row, 'funnel');
    if (text === undefined) return undefined;
    const found = funnels.get(headerKey(text));
    if (found === undefined) problems.push({ field: 'funnel', message: `no funnel "${text}"` });
    return found;
  }

  /** When it came in; only of what is new, since everything that was counted since then is right. */
  function openedIn(row: RecordValues, { now }: RecordSetting, problems: RecordProblem[]) {
    if (row.openedAt === undefined) return {};
    const openedAt = Number(row.openedAt);
    if (openedAt > now + DAY_MS)
      problems.push({ field: 'openedAt', message: 'lies in the future' });
    const at = Math.min(openedAt, now);
    return { openedAt: at, lightBaseAt: at };
  }

  return {
    uid: UIDS.lead,
    name: 'lead',
    empty: ({ now, defaultFunnel }) => ({ ...emptyLead(now), funnel: defaultFunnel }),
    read(row) {
      const { id, documentId, ...fields } = leadColumns.read(row);
      return { id, documentId, fields, version: fields.version };
    },
    // A second enquiry of somebody whose first one is settled is one of its own.
    isOpen: (fields) => isOpenLead(fields.status) && !fields.isTest,
    keys: (fields) => [
      ...keyOf('email', fields.emailKey),
      ...keyOf('phone', fields.phoneKey, nameKey(fields.lastName ?? '')),
    ],
    apply(before, row, isNew, { setting }) {
      const notes: RecordProblem[] = [];
      const problems: RecordProblem[] = [];
      const owner = ownerIn(row, isNew, setting, notes);
      const source = codeIn(row, 'source', setting.sources, problems);
      const language = codeIn(row, 'language', LANGUAGES, problems);
      const funnel = funnelIn(row, setting, problems);
      const name = textIn(row, 'name');
      const split = name === undefined ? null : splitName(name);
      const texts = ['email', 'phone', 'jobTitle', 'company', 'domain', 'industry'] as const;
      const { data, problems: wrong } = checked(leadUpdate, {
        version: 1,
        ...(split?.firstName ? { firstName: split.firstName } : {}),
        ...(split?.lastName ? { lastName: split.lastName } : {}),
        ...bodyOf(row, ['salutation', 'firstName', 'lastName', ...texts, 'employees']),
        ...bodyOf(row, ['targetGroup', 'message', 'note', 'nextStep']),
        ...addressOf(row, before.address),
      });
      problems.push(...wrong);
      const { version: _v, owner: _o, funnel: _f, criteria: _c, nurtureUntil: _n, ...patch } = data;
      const { externalId, campaign } = row;
      const opened = isNew ? openedIn(row, setting, problems) : {};
      const fields: LeadDraft = {
        ...before,
        ...patch,
        ...(externalId === undefined ? {} : { externalId: String(externalId).slice(0, 255) }),
        ...(campaign === undefined ? {} : { campaign: String(campaign).slice(0, 255) }),
        ...(source === undefined ? {} : { source }),
        ...(language === 'de' || language === 'en' ? { language } : {}),
        ...(funnel === undefined ? {} : { funnel }),
        ...(owner ? { owner: owner.id, ownerName: owner.name, ownerEmail: owner.email } : {}),
        ...opened,
        ...(opened.openedAt === undefined ? {} : { statusSince: opened.openedAt }),
      };
      Object.assign(fields, stateOf(fields, row, setting, problems));
      const isNamed = [fields.lastName, fields.company, fields.email, fields.phone].some(Boolean);
      if (!isNamed && problems.length === 0)
        problems.push({
          field: 'lastName',
          message: 'a lead needs a last name, a company, an e-mail address or a number',
        });
      return { fields: { ...fields, ...keysOf(fields, setting.country) }, problems, notes };
    },
    reach: (caller) =>
      recordMatch.leadReach(caller.scope('lead.read'), caller.scope('lead.update')),
    mayCreate: (caller) => caller.allows(ACTIONS.leadUpdate),
    async insert(all, { now }, trx) {
      const rows = all.map((fields) => leadColumns.write(fields));
      const ids = await recordMatch.insert(UIDS.lead, rows, now, trx);
      return ids.map((id) => ({ id, version: 1 }));
    },
    async update(pairs, _now, caller, trx) {
      const writes = pairs.map(({ before, after }) => {
        const { id, documentId } = before;
        const record: LeadRecord = { id, documentId, ...before.fields };
        const { version: _version, changedAt: _changedAt, ...patch } = after;
        return { before: record, patch };
      });
      const written = await deps.write.update(writes, caller, trx);
      return written.map(({ version }) => version);
    },
    busy: (ids, trx) => recordMatch.busyLeads(ids, trx),
    remove: (ids, trx) => lead.remove(ids, trx),
  };
}
