export { closeDatabase, db, PLANNED_ANEW, pool } from './client';
export { isUniqueViolation } from './errors';
export { inNameOrder } from './in-name-order';
export { transaction, type Tx } from './transaction';
export * from './generated/enums';
export { Prisma } from './generated/client';
