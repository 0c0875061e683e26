-- What happened to one record, such as a user.
CREATE INDEX "audit_record_organization_id_resource_id_at_id_idx" ON "audit_record"("organization_id", "resource_id", "at", "id");
