export {
  listActivity,
  listHistoryOf,
  type Activity,
  type ActivityFilter,
  type ActivityPage,
  type ActivityTurn,
} from './queries';
export {
  lockChains,
  recordAudit,
  recordAudits,
  type AuditActor,
  type AuditEntry,
  type AuditPerson,
} from './record-audit';
export { recordRefusal } from './record-refusal';
export { verifyChains, type BadRecord, type Verification } from './verify-chains';
