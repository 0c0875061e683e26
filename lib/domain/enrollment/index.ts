export { addBusinessDays, expectedAnswer, REVIEW_BUSINESS_DAYS } from './business-days';
export * from './policy';
