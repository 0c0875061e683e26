-- Organizations import their users; so far the operator alone imported anything.
ALTER TYPE "import_kind" ADD VALUE 'USERS';

ALTER TABLE "csv_import" ADD COLUMN "organization_id" UUID;
UPDATE "csv_import" SET organization_id = (SELECT id FROM organization WHERE is_operator);
ALTER TABLE "csv_import" ALTER COLUMN "organization_id" SET NOT NULL;

CREATE INDEX "csv_import_organization_id_id_idx" ON "csv_import"("organization_id", "id");

ALTER TABLE "csv_import" ADD CONSTRAINT "csv_import_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
