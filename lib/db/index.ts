export { closeDatabase, db, PLANNED_ANEW, pool } from './client';
export { isUniqueViolation } from './errors';
export { inNameOrder } from './in-name-order';
export { insertOf, type InsertColumn } from './insert-rows';
export { newId } from './new-id';
export { readInSnapshot } from './snapshot';
export { transaction, type Tx } from './transaction';
export * from './generated/enums';
export { Prisma } from './generated/client';
