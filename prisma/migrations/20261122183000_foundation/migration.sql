-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "audit_outcome" AS ENUM ('SUCCEEDED', 'REFUSED');

-- CreateEnum
CREATE TYPE "agreement_kind" AS ENUM ('PARTNER', 'CUSTOMER');

-- CreateEnum
CREATE TYPE "enrollment_status" AS ENUM ('DRAFT', 'PENDING', 'AUTHORIZED', 'REJECTED');

-- CreateEnum
CREATE TYPE "verification_check" AS ENUM ('EMAIL_OWNERSHIP', 'EMPLOYMENT', 'BUSINESS', 'DUE_DILIGENCE');

-- CreateEnum
CREATE TYPE "check_state" AS ENUM ('NOT_REACHED', 'PENDING', 'PASSED', 'FAILED');

-- CreateEnum
CREATE TYPE "mpn_type" AS ENUM ('GLOBAL', 'LOCATION');

-- CreateEnum
CREATE TYPE "mpn_status" AS ENUM ('ACTIVE', 'PENDING', 'DECLINED');

-- CreateEnum
CREATE TYPE "mail_status" AS ENUM ('QUEUED', 'SENT', 'DEAD');

-- CreateEnum
CREATE TYPE "invitation_kind" AS ENUM ('PARTNERSHIP', 'RELATIONSHIP', 'JOINT');

-- CreateEnum
CREATE TYPE "invitation_status" AS ENUM ('OPEN', 'SENT', 'ACCEPTED', 'DECLINED', 'REVOKED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "user_status" AS ENUM ('UNVERIFIED', 'ACTIVE', 'BLOCKED', 'DELETED');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('GLOBAL_ADMIN', 'USER_ADMIN', 'BILLING_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT', 'HELPDESK_AGENT', 'MPN_ADMIN', 'ACCOUNT_ADMIN', 'BUSINESS_PROFILE_ADMIN', 'COMPLIANCE_ADMIN', 'REPORT_VIEWER', 'PROGRAM_ADMIN', 'REVIEWER');

-- CreateEnum
CREATE TYPE "mail_link_kind" AS ENUM ('VERIFY_ACCOUNT_EMAIL', 'RESET_PASSWORD', 'CONFIRM_PRIMARY_CONTACT');

-- CreateTable
CREATE TABLE "audit_record" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_user_id" UUID,
    "actor_name" VARCHAR(254) NOT NULL,
    "actor_org_id" UUID,
    "customer_id" UUID,
    "action" VARCHAR(60) NOT NULL,
    "resource_type" VARCHAR(60) NOT NULL,
    "resource_id" VARCHAR(64),
    "before" JSONB,
    "after" JSONB,
    "outcome" "audit_outcome" NOT NULL,
    "reason" VARCHAR(60),
    "request_id" VARCHAR(64),
    "ip" VARCHAR(45),
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "organization_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "agreement_document" (
    "id" UUID NOT NULL,
    "kind" "agreement_kind" NOT NULL,
    "version" INTEGER NOT NULL,
    "title_en" VARCHAR(150) NOT NULL,
    "title_es" VARCHAR(150) NOT NULL,
    "body_en" TEXT NOT NULL,
    "body_es" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_acceptance" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "accepted_by_id" UUID NOT NULL,
    "region" VARCHAR(80) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreement_acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_relationship" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "invitation_id" UUID,
    "privileges_since" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "ended_by_org_id" UUID,
    "customer_name" VARCHAR(150) NOT NULL,
    "customer_domain" VARCHAR(253) NOT NULL,
    "sort_name" VARCHAR(150) NOT NULL,

    CONSTRAINT "customer_relationship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrollment" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "reference" VARCHAR(20) NOT NULL,
    "status" "enrollment_status" NOT NULL DEFAULT 'DRAFT',
    "current_check" "verification_check",
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by_id" UUID NOT NULL,
    "membership_account_id" UUID,
    "profile_id" UUID,
    "draft" JSONB NOT NULL DEFAULT '{}',
    "snapshot" JSONB,
    "contact_email" VARCHAR(254),
    "contact_locale" VARCHAR(5) NOT NULL DEFAULT 'en',
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decision_reason" VARCHAR(60),
    "decision_note" VARCHAR(2000),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "enrollment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrollment_check" (
    "enrollment_id" UUID NOT NULL,
    "check" "verification_check" NOT NULL,
    "state" "check_state" NOT NULL DEFAULT 'NOT_REACHED',
    "reason" VARCHAR(60),
    "note" VARCHAR(2000),
    "decided_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enrollment_check_pkey" PRIMARY KEY ("enrollment_id","check")
);

-- CreateTable
CREATE TABLE "enrollment_event" (
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "transition" VARCHAR(40) NOT NULL,
    "from_state" VARCHAR(40) NOT NULL,
    "to_state" VARCHAR(40) NOT NULL,
    "reason" VARCHAR(60),

    CONSTRAINT "enrollment_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_account" (
    "id" UUID NOT NULL,
    "user_name" VARCHAR(100) NOT NULL,
    "password_hash" VARCHAR(255) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_profile" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" VARCHAR(150) NOT NULL,
    "country" CHAR(2) NOT NULL,
    "mpn_id" VARCHAR(20) NOT NULL,
    "type" "mpn_type" NOT NULL,
    "status" "mpn_status" NOT NULL,
    "is_program_member" BOOLEAN NOT NULL DEFAULT false,
    "associated_organization_id" UUID,
    "associated_elsewhere" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "organization_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "template" VARCHAR(60) NOT NULL,
    "refs" JSONB NOT NULL,
    "organization_id" UUID,
    "message_id" VARCHAR(200) NOT NULL,
    "status" "mail_status" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "locked_until" TIMESTAMPTZ(3),
    "last_error" VARCHAR(500),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" VARCHAR(150) NOT NULL,
    "country" CHAR(2) NOT NULL,
    "is_operator" BOOLEAN NOT NULL DEFAULT false,
    "provider_since" TIMESTAMPTZ(3),
    "reseller_since" TIMESTAMPTZ(3),
    "mpn_id" VARCHAR(20),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "domain" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" VARCHAR(253) NOT NULL,
    "is_initial" BOOLEAN NOT NULL DEFAULT false,
    "skeleton" VARCHAR(253),
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "domain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_profile" (
    "organization_id" UUID NOT NULL,
    "legal_name" VARCHAR(150) NOT NULL,
    "address_line1" VARCHAR(200) NOT NULL,
    "address_line2" VARCHAR(200),
    "city" VARCHAR(100) NOT NULL,
    "state" VARCHAR(100),
    "postal_code" VARCHAR(20),
    "registration_number" VARCHAR(50),
    "tax_id" VARCHAR(50),
    "contact_first_name" VARCHAR(50) NOT NULL,
    "contact_last_name" VARCHAR(50) NOT NULL,
    "contact_email" VARCHAR(254) NOT NULL,
    "contact_phone" VARCHAR(20) NOT NULL,
    "support_website" VARCHAR(500) NOT NULL,
    "support_email" VARCHAR(254) NOT NULL,
    "support_phone" VARCHAR(20) NOT NULL,

    CONSTRAINT "legal_profile_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "first_step" (
    "organization_id" UUID NOT NULL,
    "step" VARCHAR(40) NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "first_step_pkey" PRIMARY KEY ("organization_id","step")
);

-- CreateTable
CREATE TABLE "partnership" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "reseller_id" UUID NOT NULL,
    "invitation_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "access_withdrawn_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "kind" "invitation_kind" NOT NULL,
    "issuer_id" UUID NOT NULL,
    "provider_id" UUID,
    "reseller_id" UUID,
    "includes_privileges" BOOLEAN NOT NULL DEFAULT false,
    "label" VARCHAR(100),
    "recipient_email" VARCHAR(254),
    "locale" VARCHAR(5) NOT NULL,
    "subject" VARCHAR(200) NOT NULL,
    "message" VARCHAR(5000) NOT NULL,
    "status" "invitation_status" NOT NULL DEFAULT 'OPEN',
    "token_hash" VARCHAR(64) NOT NULL,
    "nonce" VARCHAR(32) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answerer_id" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "sign_in_name" VARCHAR(254) NOT NULL,
    "first_name" VARCHAR(50) NOT NULL,
    "last_name" VARCHAR(50) NOT NULL,
    "contact_email" VARCHAR(254) NOT NULL,
    "locale" VARCHAR(5) NOT NULL DEFAULT 'en',
    "time_zone" VARCHAR(64) NOT NULL DEFAULT 'UTC',
    "theme" VARCHAR(10) NOT NULL DEFAULT 'system',
    "status" "user_status" NOT NULL DEFAULT 'ACTIVE',
    "status_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "password_hash" VARCHAR(255) NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "password_expires_at" TIMESTAMPTZ(3),
    "last_sign_in_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_role" (
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "organization_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_role_pkey" PRIMARY KEY ("user_id","role")
);

-- CreateTable
CREATE TABLE "session" (
    "id" VARCHAR(64) NOT NULL,
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "ip" VARCHAR(45),
    "user_agent" VARCHAR(300),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_link" (
    "id" UUID NOT NULL,
    "kind" "mail_link_kind" NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL,
    "nonce" VARCHAR(32) NOT NULL,
    "user_id" UUID,
    "enrollment_id" UUID,
    "email" VARCHAR(254) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "audit_record_organization_id_at_id_idx" ON "audit_record"("organization_id", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_record_organization_id_sequence_key" ON "audit_record"("organization_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_document_kind_version_key" ON "agreement_document"("kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_acceptance_organization_id_document_id_region_key" ON "agreement_acceptance"("organization_id", "document_id", "region");

-- CreateIndex
CREATE INDEX "customer_relationship_partner_id_sort_name_id_idx" ON "customer_relationship"("partner_id", "sort_name", "id");

-- CreateIndex
CREATE INDEX "customer_relationship_customer_id_ended_at_idx" ON "customer_relationship"("customer_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_reference_key" ON "enrollment"("reference");

-- CreateIndex
CREATE INDEX "enrollment_organization_id_idx" ON "enrollment"("organization_id");

-- CreateIndex
CREATE INDEX "enrollment_status_submitted_at_id_idx" ON "enrollment"("status", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "enrollment_event_enrollment_id_id_idx" ON "enrollment_event"("enrollment_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_account_user_name_key" ON "membership_account"("user_name");

-- CreateIndex
CREATE UNIQUE INDEX "organization_profile_mpn_id_key" ON "organization_profile"("mpn_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_profile_associated_organization_id_key" ON "organization_profile"("associated_organization_id");

-- CreateIndex
CREATE INDEX "organization_profile_account_id_idx" ON "organization_profile"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_message_id_key" ON "outbox_mail"("message_id");

-- CreateIndex
CREATE INDEX "outbox_mail_status_next_attempt_at_idx" ON "outbox_mail"("status", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "organization_mpn_id_key" ON "organization"("mpn_id");

-- CreateIndex
CREATE UNIQUE INDEX "domain_name_key" ON "domain"("name");

-- CreateIndex
CREATE UNIQUE INDEX "domain_skeleton_key" ON "domain"("skeleton");

-- CreateIndex
CREATE INDEX "domain_organization_id_idx" ON "domain"("organization_id");

-- CreateIndex
CREATE INDEX "partnership_provider_id_ended_at_id_idx" ON "partnership"("provider_id", "ended_at", "id");

-- CreateIndex
CREATE INDEX "partnership_reseller_id_ended_at_id_idx" ON "partnership"("reseller_id", "ended_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_issuer_id_kind_id_idx" ON "invitation"("issuer_id", "kind", "id");

-- CreateIndex
CREATE UNIQUE INDEX "user_sign_in_name_key" ON "user"("sign_in_name");

-- CreateIndex
CREATE INDEX "user_organization_id_status_last_name_first_name_id_idx" ON "user"("organization_id", "status", "last_name", "first_name", "id");

-- CreateIndex
CREATE INDEX "user_organization_id_sign_in_name_idx" ON "user"("organization_id", "sign_in_name");

-- CreateIndex
CREATE UNIQUE INDEX "user_id_organization_id_key" ON "user"("id", "organization_id");

-- CreateIndex
CREATE INDEX "user_role_organization_id_role_idx" ON "user_role"("organization_id", "role");

-- CreateIndex
CREATE INDEX "session_user_id_revoked_at_idx" ON "session"("user_id", "revoked_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_link_token_hash_key" ON "mail_link"("token_hash");

-- CreateIndex
CREATE INDEX "mail_link_user_id_kind_idx" ON "mail_link"("user_id", "kind");

-- CreateIndex
CREATE INDEX "mail_link_enrollment_id_kind_idx" ON "mail_link"("enrollment_id", "kind");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- AddForeignKey
ALTER TABLE "agreement_acceptance" ADD CONSTRAINT "agreement_acceptance_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_acceptance" ADD CONSTRAINT "agreement_acceptance_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "agreement_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_relationship" ADD CONSTRAINT "customer_relationship_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_relationship" ADD CONSTRAINT "customer_relationship_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_relationship" ADD CONSTRAINT "customer_relationship_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_membership_account_id_fkey" FOREIGN KEY ("membership_account_id") REFERENCES "membership_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "organization_profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment_check" ADD CONSTRAINT "enrollment_check_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment_event" ADD CONSTRAINT "enrollment_event_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_profile" ADD CONSTRAINT "organization_profile_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "membership_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_profile" ADD CONSTRAINT "organization_profile_associated_organization_id_fkey" FOREIGN KEY ("associated_organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "domain" ADD CONSTRAINT "domain_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_profile" ADD CONSTRAINT "legal_profile_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "first_step" ADD CONSTRAINT "first_step_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_reseller_id_fkey" FOREIGN KEY ("reseller_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_reseller_id_fkey" FOREIGN KEY ("reseller_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_answerer_id_fkey" FOREIGN KEY ("answerer_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_user_id_organization_id_fkey" FOREIGN KEY ("user_id", "organization_id") REFERENCES "user"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_organization_id_fkey" FOREIGN KEY ("user_id", "organization_id") REFERENCES "user"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
