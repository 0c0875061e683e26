-- The address and the tax ID of providers that the operator registers.
CREATE TABLE "provider_record" (
    "organization_id" UUID NOT NULL,
    "address_line1" VARCHAR(200) NOT NULL,
    "address_line2" VARCHAR(200),
    "city" VARCHAR(100) NOT NULL,
    "state" VARCHAR(100),
    "postal_code" VARCHAR(20),
    "tax_id" VARCHAR(50),

    CONSTRAINT "provider_record_pkey" PRIMARY KEY ("organization_id")
);
ALTER TABLE "provider_record" ADD CONSTRAINT "provider_record_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
