-- What providers say of themselves in the public directory.
CREATE TABLE "provider_listing" (
    "organization_id" UUID NOT NULL,
    "description_en" VARCHAR(2500),
    "description_es" VARCHAR(2500),
    "website" VARCHAR(500),
    "contact_email" VARCHAR(254),
    "contact_phone" VARCHAR(40),
    "services" VARCHAR(30)[],
    "languages" VARCHAR(5)[],
    "countries" VARCHAR(2)[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_listing_pkey" PRIMARY KEY ("organization_id")
);

CREATE TABLE "provider_logo" (
    "organization_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,
    "digest" CHAR(64) NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_logo_pkey" PRIMARY KEY ("organization_id"),
    -- It was made by us: never wider than the directory shows it.
    CONSTRAINT "provider_logo_size" CHECK (width BETWEEN 1 AND 300 AND height BETWEEN 1 AND 300)
);

ALTER TABLE "provider_listing" ADD CONSTRAINT "provider_listing_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provider_logo" ADD CONSTRAINT "provider_logo_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The directory, by name. Not CONCURRENTLY: few organizations are providers.
CREATE INDEX "organization_directory" ON "organization" (folded(name), id)
  WHERE provider_since IS NOT NULL AND suspension_id IS NULL;
