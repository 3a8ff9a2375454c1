export type { ApiErrorBody, ApiErrorCode } from './api-error.ts';
export type { Health } from './routes/health.ts';
export type { PublicConfig } from './routes/public-config.ts';
