export { recordAudit, recordRefusal, type AuditActor, type AuditEntry } from './record-audit';
