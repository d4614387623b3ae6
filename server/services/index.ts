import type { Kit } from '../app';
import { createActivityService } from './activity';
import { createActivityAccess } from './activity-access';
import { createActivityInput } from './activity-input';
import { createActivityLog } from './activity-log';
import { createActivityWrite } from './activity-write';
import type { Callers } from './callers';
import { createAssignableUserService } from './assignable-user';
import { createBoardService } from './board';
import { createContactService } from './contact';
import { createDemoDataService } from './demo-data';
import { createEntryFollowUps } from './entry-follow-up';
import { createFollowUpHandOver } from './follow-up-hand-over';
import { createExchangeRateService } from './exchange-rate';
import { createFigures } from './figure';
import { createFormulaService } from './formula';
import { createFunnelService } from './funnel';
import { createFunnelContexts } from './funnel-context';
import { createFunnelDays } from './funnel-days';
import { createFunnelLeads } from './funnel-lead';
import { createFunnelStageService } from './funnel-stage';
import { createFunnelTemplateService } from './funnel-template';
import { createLenses } from './lens';
import { createExportService } from './export';
import { createHolidayService } from './holiday';
import { createImportService } from './import';
import { createImportChunk } from './import-chunk';
import { createImportPeople } from './import-people';
import { createImportSettings } from './import-plan';
import { createImportRows } from './import-rows';
import { createImportRun } from './import-run';
import { createImportUndo } from './import-undo';
import { createImportUpdate } from './import-update';
import { createImportUpload } from './import-upload';
import { createEntryFinder } from './entry-finder';
import { createFormCaptcha } from './form-captcha';
import { createFormLimiter } from './form-limiter';
import { createFormPublic } from './form-public';
import { createFormSecret } from './form-secret';
import { createFormTokens } from './form-token';
import { createEntryPipeline } from './entry-pipeline';
import { createLeadService } from './lead';
import { createLeadActivity } from './lead-activity';
import { createLeadBulk } from './lead-bulk';
import { createLeadConvert } from './lead-convert';
import { createConvertByForm } from './lead-convert-form';
import { createLeadFields } from './lead-fields';
import { createLeadFollow } from './lead-follow';
import { createLeadHandover } from './lead-handover';
import { createLeadInbox } from './lead-inbox';
import { createLeadMatch } from './lead-match';
import { createLeadPresenter } from './lead-present';
import { createLeadQualification } from './lead-qualification';
import { createLeadStatus } from './lead-status';
import { createLeadViews } from './lead-view';
import { createLeadWrite } from './lead-write';
import { createLeadFormService } from './lead-form';
import { createLeadMails } from './lead-mail';
import { createLeadRetention } from './lead-retention';
import { createLeadSubmission } from './lead-submission';
import { createListEntryService } from './list-entry';
import { createListInstallService } from './list-install';
import { createMailbox } from './mailbox';
import { createMyDay } from './my-day';
import { createOpportunityService } from './opportunity';
import { createOpportunityBulk } from './opportunity-bulk';
import { createOpportunityChange } from './opportunity-change';
import { createOpportunityCommit } from './opportunity-commit';
import { createConflictCheck } from './opportunity-conflict';
import { createFieldResolver } from './opportunity-fields';
import { createOpportunityImport } from './opportunity-import';
import { createNameLookups } from './opportunity-names';
import { createOpportunityPeople } from './opportunity-people';
import { createPlacing } from './opportunity-place';
import { createOpportunityReader } from './opportunity-read';
import { createOpportunityRecord } from './opportunity-record';
import { createOpportunitySimilar } from './opportunity-similar';
import { createOpportunityTouch } from './opportunity-touch';
import { createOrganizationService } from './organization';
import { createOutbox } from './outbox';
import { createOwnerCheck } from './owner-check';
import { createProspectService } from './prospect';
import { createReportService } from './report/report';
import { createProspectRecords } from './prospect-record';
import { createProspectOrder, createProspectSums } from './prospect-sums';
import { createRateFileService } from './rate-file';
import { createRecordExport } from './record-export';
import { createRecordSettings } from './record-import-setting';
import { createRecordImport } from './record-import-work';
import { createRolePresetService } from './role-preset';
import { createSavedViewService } from './saved-view';
import { createScoredChange } from './scored-change';
import { createSearchService } from './search';
import { createSettingsService } from './settings';
import { createSettingsUpdateService } from './settings-update';
import { createSiteAttributes } from './site-attribute';
import { createStageService } from './stage';
import { createStagePreview } from './stage-preview';
import { createTargetService } from './target';
import { createToldDetails } from './told-details';
import { createTimelineService } from './timeline';

/** The use cases and what they are made of. */
export function createServices(kit: Kit, callers: Callers) {
  const settings = createSettingsService(kit);
  const contexts = createFunnelContexts(kit);
  const attributes = createSiteAttributes(kit);
  const figures = createFigures({ attributes });
  const lenses = createLenses(kit, { settings, figures });
  const outbox = createOutbox(kit);
  const fields = createFieldResolver(kit);
  const placing = createPlacing(kit);
  const names = createNameLookups(kit);
  const entries = createEntryFinder(kit.strapi);
  const mailbox = createMailbox(kit, { write: createLeadMails(kit, { settings, entries }) });
  const leadWrite = createLeadWrite(kit, { outbox, mailbox });
  const commit = createOpportunityCommit(kit, {
    outbox,
    names,
    followUps: createEntryFollowUps(kit, { outbox }),
    handOver: createFollowUpHandOver(kit),
    leads: createLeadFollow(kit, { write: leadWrite }),
  });
  const change = createOpportunityChange(kit, { fields });
  const conflicts = createConflictCheck(kit, { names });
  const touch = createOpportunityTouch(kit);
  const days = createFunnelDays(kit);
  const assignableUser = createAssignableUserService(kit);
  const sums = createProspectSums(kit, { lenses });
  const order = createProspectOrder(kit, { lenses });
  const organization = createOrganizationService(kit, {
    settings,
    assignableUser,
    afterPersonChange: touch,
    sums,
    order,
  });
  const contact = createContactService(kit, { settings, afterPersonChange: touch, sums, order });
  const opportunity = createOpportunityService(kit, {
    settings,
    contexts,
    fields,
    change,
    conflicts,
    commit,
    placing,
    organization,
    outbox,
    attributes,
  });
  const stages = createFunnelStageService(kit, { opportunity });
  const funnel = createFunnelService(kit, {
    contexts,
    settings,
    days,
    stages,
    opportunity,
    leads: createFunnelLeads(kit, { write: leadWrite }),
    outbox,
    figures,
  });
  const opportunityImport = createOpportunityImport(kit, { settings, contexts, placing, commit });
  const reader = createOpportunityReader(kit, { contexts, lenses });
  const target = createTargetService(kit);
  const leadParts = {
    ...{ outbox, fields: createLeadFields(kit, { settings, assignableUser }) },
    statusOf: createLeadStatus(kit),
    write: leadWrite,
    views: createLeadViews(kit, { settings }),
    present: createLeadPresenter(kit, { qualification: createLeadQualification(kit) }),
  };
  const lead = createLeadService(kit, leadParts);
  const activityParts = {
    input: createActivityInput(kit, { opportunity, callers }),
    access: createActivityAccess(kit),
    write: createActivityWrite(kit, { outbox, leads: leadParts.write }),
    scored: createScoredChange({ opportunity }),
  };
  const activityLog = createActivityLog(kit, {
    ...activityParts,
    moved: reader.moved,
    outbox,
  });
  const importSettings = createImportSettings(kit, { contexts, settings });
  const records = createRecordImport(kit, {
    settings: createRecordSettings(kit, { settings }),
    write: leadWrite,
    afterPersonChange: touch,
  });
  const importUndo = createImportUndo(kit, { commit, outbox, records });
  const importRunner = createImportRun(kit, {
    callers,
    settings: importSettings,
    undo: importUndo,
    records,
    chunk: createImportChunk(kit, {
      people: createImportPeople(kit),
      update: createImportUpdate(kit, { commit, placing }),
      opportunityImport,
    }),
  });
  const activity = createActivityService(kit, { ...activityParts, log: activityLog, outbox });
  const secret = createFormSecret(kit.strapi);
  const tokens = createFormTokens(secret);
  const limiter = createFormLimiter(kit, { secret });
  const importRows = createImportRows(kit, { contexts, settings });
  const converting = {
    ...{ lead, organization, contact, opportunity, outbox, write: leadParts.write },
    shown: reader.afterwards,
  };
  const leadConvert = createLeadConvert(kit, converting);
  const convertByForm = createConvertByForm(kit, { ...converting, convert: leadConvert });
  return {
    activity,
    activityLog,
    assignableUser,
    board: createBoardService(kit, { contexts, lenses }),
    contact,
    demoData: createDemoDataService(kit, {
      settings,
      contexts,
      organization,
      contact,
      opportunity,
      activity,
      importRows,
      opportunityImport,
    }),
    exchangeRate: createExchangeRateService(kit, { settings, afterRateChange: touch }),
    export: createExportService(kit, { reader }),
    recordExport: createRecordExport(kit, { views: leadParts.views }),
    formula: createFormulaService(kit, { contexts, figures, lenses }),
    funnel,
    funnelTemplate: createFunnelTemplateService(kit, { funnels: funnel, settings }),
    holiday: createHolidayService(),
    import: createImportService(kit, {
      upload: createImportUpload(kit),
      settings: importSettings,
      runner: importRunner,
      undo: importUndo,
      records,
    }),
    importRunner,
    importRows,
    entryPipeline: createEntryPipeline(kit, { lenses }),
    lead,
    leadActivity: createLeadActivity(kit, { lead, activity, log: activityLog }),
    leadBulk: createLeadBulk(kit, leadParts),
    leadConvert,
    convertByForm,
    leadHandover: createLeadHandover(kit, converting),
    leadInbox: createLeadInbox(kit, leadParts),
    leadMatch: createLeadMatch(kit, { lead }),
    leadForm: createLeadFormService(kit, { assignableUser }),
    formLimiter: limiter,
    formPublic: createFormPublic(kit, { tokens }),
    leadRetention: createLeadRetention(kit, { settings, outbox }),
    leadSubmission: createLeadSubmission(kit, {
      ...{ settings, tokens, limiter, entries, mailbox, outbox },
      captcha: createFormCaptcha(kit.strapi),
      convertAtOnce: convertByForm,
    }),
    mailbox,
    listEntry: createListEntryService(kit),
    listInstall: createListInstallService(kit, { settings }),
    myDay: createMyDay(kit, {
      ...{ contexts, lenses, views: leadParts.views, access: activityParts.access },
    }),
    opportunity,
    opportunityBulk: createOpportunityBulk(kit, {
      opportunity,
      contexts,
      fields,
      change,
      conflicts,
      commit,
      placing,
      outbox,
    }),
    opportunityImport,
    opportunityPeople: createOpportunityPeople(kit, { opportunity, conflicts, commit, outbox }),
    opportunityReader: reader,
    opportunityRecord: createOpportunityRecord(kit, { reader, funnel, attributes }),
    opportunitySimilar: createOpportunitySimilar(kit, { opportunity, lenses }),
    organization,
    outbox,
    ownerCheck: createOwnerCheck(kit, { commit, outbox }),
    prospect: createProspectService(kit, {
      organization,
      contact,
      opportunity,
      log: activityLog,
      told: createToldDetails(kit, { organization, contact, settings }),
      shown: reader.afterwards,
    }),
    report: createReportService(kit, { reader, views: leadParts.views, target }),
    target,
    prospectRecords: createProspectRecords(kit, { organization, contact, sums }),
    rateFile: createRateFileService(kit, { settings, afterRateChange: touch }),
    rolePreset: createRolePresetService(kit, { settings }),
    savedView: createSavedViewService(kit),
    search: createSearchService(kit, { settings }),
    settings,
    siteAttributes: attributes,
    settingsUpdate: createSettingsUpdateService(kit, {
      settings,
      checkAllThresholds: days.checkAll,
      afterRateChange: touch,
    }),
    stage: createStageService(kit, { contexts, stages, opportunity, days, settings, outbox }),
    stagePreview: createStagePreview(kit, { settings }),
    timeline: createTimelineService(kit, { opportunity, lead, access: activityParts.access }),
  };
}
