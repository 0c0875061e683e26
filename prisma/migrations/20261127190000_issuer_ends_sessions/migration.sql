-- Who somebody is to the issuer that let them in, and by which session there.
ALTER TABLE "session" ADD COLUMN     "sid" VARCHAR(255),
ADD COLUMN     "subject" VARCHAR(255);

ALTER TABLE "new_identity" ADD COLUMN     "sid" VARCHAR(255);

CREATE TABLE "issuer_logout" (
    "id" VARCHAR(64) NOT NULL,
    "organization_id" UUID,
    "issuer" VARCHAR(500) NOT NULL,
    "subject" VARCHAR(255),
    "sid" VARCHAR(255),
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "issuer_logout_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "issuer_logout_expires_at_idx" ON "issuer_logout"("expires_at");

CREATE INDEX "issuer_logout_issuer_subject_idx" ON "issuer_logout"("issuer", "subject");

CREATE INDEX "issuer_logout_issuer_sid_idx" ON "issuer_logout"("issuer", "sid");

CREATE INDEX "issuer_logout_organization_id_idx" ON "issuer_logout"("organization_id");

ALTER TABLE "issuer_logout" ADD CONSTRAINT "issuer_logout_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What an issuer ends: its live sessions, by who somebody is there or by its own session.
CREATE INDEX session_of_subject ON session (issuer, subject) WHERE issuer IS NOT NULL AND revoked_at IS NULL;
CREATE INDEX session_of_sid ON session (issuer, sid) WHERE sid IS NOT NULL AND revoked_at IS NULL;
