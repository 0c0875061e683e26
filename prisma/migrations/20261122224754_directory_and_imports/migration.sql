-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('MEMBERSHIP', 'EXISTING_CUSTOMERS');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('READING', 'UNREADABLE', 'CHECKED', 'SAVED');

-- CreateEnum
CREATE TYPE "import_effect" AS ENUM ('NEW', 'CHANGED', 'SAME');

-- AlterTable
ALTER TABLE "membership_account" ALTER COLUMN "password_hash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "organization_profile" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "existing_customer" (
    "id" UUID NOT NULL,
    "mpn_id" VARCHAR(20) NOT NULL,
    "customer_id" UUID NOT NULL,
    "name" VARCHAR(150) NOT NULL,
    "handled_elsewhere" BOOLEAN NOT NULL DEFAULT false,
    "connected_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "existing_customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "csv_import" (
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'READING',
    "file_name" VARCHAR(200) NOT NULL,
    "digest" CHAR(64),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3),
    "problem" JSONB,
    "wrong" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "same" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "csv_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "csv_import_row" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "data" JSONB,
    "key" VARCHAR(300),
    "effect" "import_effect",
    "issues" JSONB,

    CONSTRAINT "csv_import_row_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateIndex
CREATE INDEX "existing_customer_customer_id_idx" ON "existing_customer"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "existing_customer_mpn_id_customer_id_key" ON "existing_customer"("mpn_id", "customer_id");

-- CreateIndex
CREATE INDEX "csv_import_state_created_at_idx" ON "csv_import"("state", "created_at");

-- CreateIndex
CREATE INDEX "csv_import_row_import_id_key_idx" ON "csv_import_row"("import_id", "key");

-- AddForeignKey
ALTER TABLE "existing_customer" ADD CONSTRAINT "existing_customer_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "csv_import_row" ADD CONSTRAINT "csv_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "csv_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The directory and the records in the order of their lists, and what they are found by.
CREATE INDEX organization_profile_list ON organization_profile (folded(name), id);
CREATE INDEX organization_profile_search ON organization_profile
  USING gin (folded(name || ' ' || mpn_id) gin_trgm_ops);
CREATE INDEX membership_account_search ON membership_account USING gin (user_name gin_trgm_ops);
CREATE INDEX existing_customer_list ON existing_customer (folded(name), id);

ALTER TABLE existing_customer ADD CONSTRAINT existing_customer_mpn_digits CHECK (mpn_id ~ '^[0-9]+$');
