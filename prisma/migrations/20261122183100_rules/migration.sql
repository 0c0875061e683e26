-- Rules that Prisma's schema language cannot say.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- At most one admin role and one agent role a user (spec U4).
CREATE UNIQUE INDEX user_role_one_admin ON user_role (user_id)
  WHERE role IN ('GLOBAL_ADMIN', 'USER_ADMIN', 'BILLING_ADMIN');
CREATE UNIQUE INDEX user_role_one_agent ON user_role (user_id)
  WHERE role IN ('ADMIN_AGENT', 'SALES_AGENT', 'HELPDESK_AGENT');

-- One live partnership a pair, one live relationship a pair, one live enrollment an organization.
CREATE UNIQUE INDEX partnership_one_live ON partnership (provider_id, reseller_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX customer_relationship_one_live ON customer_relationship (partner_id, customer_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX enrollment_one_live ON enrollment (organization_id) WHERE status <> 'REJECTED';
CREATE UNIQUE INDEX enrollment_one_profile ON enrollment (profile_id) WHERE status IN ('PENDING', 'AUTHORIZED');
CREATE UNIQUE INDEX organization_one_operator ON organization (is_operator) WHERE is_operator;
CREATE UNIQUE INDEX domain_one_initial ON domain (organization_id) WHERE is_initial;

-- The live customers of a partner in the order of the list.
CREATE INDEX customer_relationship_live_list ON customer_relationship (partner_id, sort_name, id) WHERE ended_at IS NULL;

ALTER TABLE partnership ADD CONSTRAINT partnership_two_parties CHECK (provider_id <> reseller_id);
ALTER TABLE partnership ADD CONSTRAINT partnership_end_after_start CHECK (ended_at IS NULL OR ended_at >= started_at);
ALTER TABLE customer_relationship ADD CONSTRAINT customer_relationship_two_parties CHECK (partner_id <> customer_id);
ALTER TABLE organization ADD CONSTRAINT organization_mpn_digits CHECK (mpn_id ~ '^[0-9]+$');
ALTER TABLE organization ADD CONSTRAINT organization_country_code CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE organization_profile ADD CONSTRAINT organization_profile_mpn_digits CHECK (mpn_id ~ '^[0-9]+$');
ALTER TABLE domain ADD CONSTRAINT domain_canonical CHECK (name = lower(name));
ALTER TABLE "user" ADD CONSTRAINT user_sign_in_name_canonical CHECK (sign_in_name = lower(sign_in_name));
ALTER TABLE invitation ADD CONSTRAINT invitation_parties CHECK (
  (kind = 'PARTNERSHIP' AND provider_id IS NOT NULL AND reseller_id IS NULL)
  OR (kind = 'RELATIONSHIP' AND num_nonnulls(provider_id, reseller_id) = 1)
  OR (kind = 'JOINT' AND provider_id IS NOT NULL AND reseller_id IS NOT NULL)
);
ALTER TABLE invitation ADD CONSTRAINT invitation_answered CHECK (
  (status IN ('ACCEPTED', 'DECLINED')) = (answered_at IS NOT NULL)
);
ALTER TABLE enrollment ADD CONSTRAINT enrollment_submitted CHECK (
  status = 'DRAFT' OR (submitted_at IS NOT NULL AND snapshot IS NOT NULL AND contact_email IS NOT NULL)
);
ALTER TABLE enrollment ADD CONSTRAINT enrollment_decided CHECK (
  (status IN ('AUTHORIZED', 'REJECTED')) = (decided_at IS NOT NULL)
);

-- The audit is append-only, for whoever holds the connection.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit records are append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_record_append_only BEFORE UPDATE OR DELETE ON audit_record
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_record_no_truncate BEFORE TRUNCATE ON audit_record
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
