-- CreateEnum
CREATE TYPE "issuer_visit_purpose" AS ENUM ('SIGN_IN', 'PROVE', 'LINK');

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "issuer" VARCHAR(500),
ADD COLUMN     "issuer_factor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sign_out_url" VARCHAR(2000);

-- CreateTable
CREATE TABLE "sign_in_issuer" (
    "organization_id" UUID NOT NULL,
    "issuer" VARCHAR(500) NOT NULL,
    "client_id" VARCHAR(255) NOT NULL,
    "sealed_secret" VARCHAR(1000) NOT NULL,
    "is_required" BOOLEAN NOT NULL DEFAULT false,
    "answers_for_factor" BOOLEAN NOT NULL DEFAULT false,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_issuer_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "identity" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "via_operator" BOOLEAN NOT NULL,
    "issuer" VARCHAR(500) NOT NULL,
    "subject" VARCHAR(255) NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issuer_visit" (
    "id" VARCHAR(64) NOT NULL,
    "browser" VARCHAR(64) NOT NULL,
    "purpose" "issuer_visit_purpose" NOT NULL,
    "organization_id" UUID,
    "session_id" VARCHAR(64),
    "nonce" VARCHAR(64) NOT NULL,
    "verifier" VARCHAR(64) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "issuer_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "new_identity" (
    "id" VARCHAR(64) NOT NULL,
    "organization_id" UUID,
    "issuer" VARCHAR(500) NOT NULL,
    "subject" VARCHAR(255) NOT NULL,
    "sign_out_url" VARCHAR(2000),
    "waiting_session_id" VARCHAR(64),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "new_identity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "identity_organization_id_user_id_idx" ON "identity"("organization_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_user_id_issuer_via_operator_key" ON "identity"("user_id", "issuer", "via_operator");

-- CreateIndex
CREATE INDEX "issuer_visit_expires_at_idx" ON "issuer_visit"("expires_at");

-- CreateIndex
CREATE INDEX "issuer_visit_organization_id_idx" ON "issuer_visit"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "new_identity_waiting_session_id_key" ON "new_identity"("waiting_session_id");

-- CreateIndex
CREATE INDEX "new_identity_expires_at_idx" ON "new_identity"("expires_at");

-- CreateIndex
CREATE INDEX "new_identity_organization_id_idx" ON "new_identity"("organization_id");

-- AddForeignKey
ALTER TABLE "sign_in_issuer" ADD CONSTRAINT "sign_in_issuer_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_user_id_organization_id_fkey" FOREIGN KEY ("user_id", "organization_id") REFERENCES "user"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issuer_visit" ADD CONSTRAINT "issuer_visit_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "new_identity" ADD CONSTRAINT "new_identity_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A subject is one user's: within the organization whose issuer it is, or everywhere for the operator's.
CREATE UNIQUE INDEX identity_of_organization_key ON identity (organization_id, issuer, subject) WHERE NOT via_operator;
CREATE UNIQUE INDEX identity_of_operator_key ON identity (issuer, subject) WHERE via_operator;
