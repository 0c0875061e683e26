-- From where somebody has signed in to a membership account lately: strangers keep nobody out there.
CREATE TABLE "membership_network" (
    "account_id" UUID NOT NULL,
    "network" VARCHAR(64) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "membership_network_pkey" PRIMARY KEY ("account_id","network")
);

CREATE INDEX "membership_network_last_at_idx" ON "membership_network"("last_at");

ALTER TABLE "membership_network" ADD CONSTRAINT "membership_network_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "membership_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
