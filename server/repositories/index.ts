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
import { createReferenceRepository } from './reference';
import { createSavedViewRepository } from './saved-view';
import { createSearchRepository } from './search';
import { createSettingsRepository } from './settings';
import { createSiteAttributeRepository } from './site-attribute';
import { createStageRepository } from './stage';
import { createStageEffectRepository } from './stage-effect';
import { createTimelineRepository } from './timeline';
import { createUserRepository } from './user';

/** Every SQL statement of the plugin lies behind one of these. */
export const createRepositories = (db: Database) => ({
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
  lead: createLeadRepository(db),
  leadChange: createLeadChangeRepository(db),
  leadFacts: createLeadFactsRepository(db),
  leadForm: createLeadFormRepository(db),
  leadList: createLeadListRepository(db),
  leadMatch: createLeadMatchRepository(db),
  lightFacts: createLightFactsRepository(db),
  listEntry: createListEntryRepository(db),
  listUse: createListUseRepository(db),
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
  savedView: createSavedViewRepository(db),
  search: createSearchRepository(db),
  settings: createSettingsRepository(db),
  siteAttribute: createSiteAttributeRepository(db),
  stage: createStageRepository(db),
  stageEffect: createStageEffectRepository(db),
  timeline: createTimelineRepository(db),
  user: createUserRepository(db),
});
