import apiTokenOnly from './api-token-only';

export const policies = { 'api-token-only': apiTokenOnly };
