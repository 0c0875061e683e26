-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "suspension_id" UUID;

-- CreateTable
CREATE TABLE "suspension" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "reason" VARCHAR(60) NOT NULL,
    "note" VARCHAR(2000),
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "end_note" VARCHAR(2000),

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "suspension_organization_id_started_at_idx" ON "suspension"("organization_id", "started_at");

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_suspension_id_fkey" FOREIGN KEY ("suspension_id") REFERENCES "suspension"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One suspension of an organization is in force at a time; what has ended has an ender.
CREATE UNIQUE INDEX suspension_one_live ON suspension (organization_id) WHERE ended_at IS NULL;
ALTER TABLE suspension ADD CONSTRAINT suspension_ended CHECK (
  (ended_at IS NULL) = (ended_by_id IS NULL) AND (ended_at IS NULL OR ended_at >= started_at)
);

-- The partners of the program, in the order of their list.
CREATE INDEX organization_partner_list ON organization (folded(name), id)
  WHERE provider_since IS NOT NULL OR reseller_since IS NOT NULL OR suspension_id IS NOT NULL;
