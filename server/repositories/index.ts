import { createActivityRepository } from './activity';
import { createAssignableUserRepository } from './assignable-user';
import { createBoardRepository } from './board';
import { createClosedRateRepository } from './closed-rate';
import { createColumnOrderRepository } from './column-order';
import { createConsentRepository } from './consent';
import { createContactRepository } from './contact';
import type { Database } from './database';
import { createEntryPipelineRepository } from './entry-pipeline';
import { createExchangeRateRepository } from './exchange-rate';
import { createFigurePreviewRepository } from './figure-preview';
import { createFunnelRepository } from './funnel';
import { createFunnelStageRepository } from './funnel-stage';
import { createImportRepository } from './import';
import { createImportChunkRepository } from './import-chunk';
import { createImportMatchRepository } from './import-match';
import { createLeadRepository } from './lead';
import { createLeadChangeRepository } from './lead-change';
import { createLeadMatchRepository } from './lead-match';
import { createLeadFactsRepository } from './lead-facts';
import { createLeadFormRepository } from './lead-form';
import { createLeadListRepository } from './lead-list';
import { createLightFactsRepository } from './light-facts';
import { createListEntryRepository } from './list-entry';
import { createListUseRepository } from './list-use';
import { createMyDayRepository } from './my-day';
import { createOpportunityRepository } from './opportunity';
import { createOpportunityChangeRepository } from './opportunity-change';
import { createOpportunityContactRepository } from './opportunity-contact';
import { createOpportunityHistoryRepository } from './opportunity-history';
import { createOpportunityListRepository } from './opportunity-list';
import { createOpportunityRecordRepository } from './opportunity-record';
import { createOpportunityRevisionRepository } from './opportunity-revision';
import { createOpportunitySimilarRepository } from './opportunity-similar';
import { createOrganizationRepository } from './organization';
import { createOutboxRepository } from './outbox';
import { createPersonLinkRepository } from './person-link';
import { createProspectSumsRepository } from './prospect-sums';
import { createRateLimitRepository } from './rate-limit';
import { createRecordMatchRepository } from './record-match';
import { createReferenceRepository } from './reference';
import { createReportRepository } from './report';
import { createSavedViewRepository } from './saved-view';
import { createSearchRepository } from './search';
import { createSettingsRepository } from './settings';
import { createSiteAttributeRepository } from './site-attribute';
import { createStageRepository } from './stage';
import { createStageEffectRepository } from './stage-effect';
import { createTargetRepository } from './target';
import { createTimelineRepository } from './timeline';
import { createUserRepository } from './user';

/** Every SQL statement of the plugin lies behind one of these. */
export function createRepositories(db: Database) {
  const leadList = createLeadListRepository(db);
  return {
    db,
    activity: createActivityRepository(db),
    assignableUser: createAssignableUserRepository(db),
    board: createBoardRepository(db),
    closedRate: createClosedRateRepository(db),
    columnOrder: createColumnOrderRepository(db),
    consent: createConsentRepository(db),
    contact: createContactRepository(db),
    entryPipeline: createEntryPipelineRepository(db),
    exchangeRate: createExchangeRateRepository(db),
    figurePreview: createFigurePreviewRepository(db),
    funnel: createFunnelRepository(db),
    funnelStage: createFunnelStageRepository(db),
    import: createImportRepository(db),
    importChunk: createImportChunkRepository(db),
    importMatch: createImportMatchRepository(db),
    recordMatch: createRecordMatchRepository(db),
    lead: createLeadRepository(db),
    leadChange: createLeadChangeRepository(db),
    leadFacts: createLeadFactsRepository(db),
    leadForm: createLeadFormRepository(db),
    leadList,
    leadMatch: createLeadMatchRepository(db),
    lightFacts: createLightFactsRepository(db),
    listEntry: createListEntryRepository(db),
    listUse: createListUseRepository(db),
    myDay: createMyDayRepository(db),
    opportunity: createOpportunityRepository(db),
    opportunityChange: createOpportunityChangeRepository(db),
    opportunityContact: createOpportunityContactRepository(db),
    opportunityHistory: createOpportunityHistoryRepository(db),
    opportunityList: createOpportunityListRepository(db),
    opportunityRecord: createOpportunityRecordRepository(db),
    opportunityRevision: createOpportunityRevisionRepository(db),
    opportunitySimilar: createOpportunitySimilarRepository(db),
    organization: createOrganizationRepository(db),
    outbox: createOutboxRepository(db),
    personLink: createPersonLinkRepository(db),
    prospectSums: createProspectSumsRepository(db),
    rateLimit: createRateLimitRepository(db),
    reference: createReferenceRepository(db),
    report: createReportRepository(db, leadList),
    savedView: createSavedViewRepository(db),
    search: createSearchRepository(db),
    settings: createSettingsRepository(db),
    siteAttribute: createSiteAttributeRepository(db),
    stage: createStageRepository(db),
    stageEffect: createStageEffectRepository(db),
    target: createTargetRepository(db),
    timeline: createTimelineRepository(db),
    user: createUserRepository(db),
  };
}
