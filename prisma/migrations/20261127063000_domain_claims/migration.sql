-- CreateTable
CREATE TABLE "domain_claim" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" VARCHAR(253) NOT NULL,
    "token" VARCHAR(43) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "domain_claim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "domain_claim_organization_id_name_key" ON "domain_claim"("organization_id", "name");

-- AddForeignKey
ALTER TABLE "domain_claim" ADD CONSTRAINT "domain_claim_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE domain_claim ADD CONSTRAINT domain_claim_name_canonical CHECK (name = lower(name));
