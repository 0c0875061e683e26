export { listActivity, type Activity, type ActivityFilter, type ActivityPage } from './queries';
export {
  lockChains,
  recordAudit,
  recordAudits,
  recordRefusal,
  type AuditActor,
  type AuditEntry,
  type AuditPerson,
} from './record-audit';
export { verifyChains, type BadRecord, type Verification } from './verify-chains';
