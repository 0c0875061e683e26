-- CreateEnum
CREATE TYPE "passkey_challenge_kind" AS ENUM ('ADD', 'ASSERT');

-- AlterEnum
ALTER TYPE "mail_link_kind" ADD VALUE 'CHANGE_CONTACT_EMAIL';

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "awaits_factor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "proved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "password_is_long" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "second_factor_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "authenticator" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "sealed_secret" VARCHAR(200) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "authenticator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "credential_id" VARCHAR(1400) NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey_challenge" (
    "challenge" VARCHAR(64) NOT NULL,
    "purpose" "passkey_challenge_kind" NOT NULL,
    "session_id" VARCHAR(64),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("challenge")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "code_hash" VARCHAR(64) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("user_id","code_hash")
);

-- CreateTable
CREATE TABLE "known_browser" (
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "fingerprint" VARCHAR(64) NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_browser_pkey" PRIMARY KEY ("user_id","fingerprint")
);

-- CreateIndex
CREATE INDEX "authenticator_organization_id_user_id_idx" ON "authenticator"("organization_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_organization_id_user_id_idx" ON "passkey"("organization_id", "user_id");

-- CreateIndex
CREATE INDEX "passkey_challenge_expires_at_idx" ON "passkey_challenge"("expires_at");

-- AddForeignKey
ALTER TABLE "authenticator" ADD CONSTRAINT "authenticator_user_id_organization_id_fkey" FOREIGN KEY ("user_id", "organization_id") REFERENCES "user"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_organization_id_fkey" FOREIGN KEY ("user_id", "organization_id") REFERENCES "user"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_organization_id_fkey" FOREIGN KEY ("user_id", "organization_id") REFERENCES "user"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_browser" ADD CONSTRAINT "known_browser_user_id_organization_id_fkey" FOREIGN KEY ("user_id", "organization_id") REFERENCES "user"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A user has one authenticator app in use at most, and one being set up.
CREATE UNIQUE INDEX authenticator_one_in_use ON authenticator (user_id) WHERE confirmed_at IS NOT NULL;
CREATE UNIQUE INDEX authenticator_one_pending ON authenticator (user_id) WHERE confirmed_at IS NULL;

-- Nobody has proved anything since they signed in.
UPDATE "session" SET "proved_at" = "created_at";
