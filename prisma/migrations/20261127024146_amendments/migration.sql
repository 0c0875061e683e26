-- CreateEnum
CREATE TYPE "amendment_state" AS ENUM ('EMAIL_OWNERSHIP', 'EMPLOYMENT', 'EMPLOYMENT_FAILED', 'BUSINESS', 'BUSINESS_FAILED', 'ACCEPTED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "legal_profile" ADD COLUMN     "contact_locale" VARCHAR(5) NOT NULL DEFAULT 'en',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "mail_link" ADD COLUMN     "amendment_id" UUID;

-- CreateTable
CREATE TABLE "amendment" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "state" "amendment_state" NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "profile_version" INTEGER NOT NULL,
    "needs" "verification_check"[],
    "passed" "verification_check"[],
    "contact_email" VARCHAR(254) NOT NULL,
    "explanation" VARCHAR(2000),
    "sent_by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment_event" (
    "id" UUID NOT NULL,
    "amendment_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "transition" VARCHAR(40) NOT NULL,
    "from_state" VARCHAR(40) NOT NULL,
    "to_state" VARCHAR(40) NOT NULL,
    "reason" VARCHAR(60),
    "note" VARCHAR(2000),
    "by_id" UUID,

    CONSTRAINT "amendment_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "amendment_organization_id_sent_at_idx" ON "amendment"("organization_id", "sent_at");

-- CreateIndex
CREATE INDEX "amendment_event_amendment_id_id_idx" ON "amendment_event"("amendment_id", "id");

-- CreateIndex
CREATE INDEX "mail_link_amendment_id_kind_idx" ON "mail_link"("amendment_id", "kind");

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_event" ADD CONSTRAINT "amendment_event_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The language that the contact of a reseller chose at its enrollment.
UPDATE legal_profile l SET contact_locale = e.contact_locale
FROM enrollment e
WHERE e.organization_id = l.organization_id AND e.status IN ('PENDING', 'AUTHORIZED');

-- One open amendment an organization; it is closed when it is accepted or withdrawn.
CREATE UNIQUE INDEX amendment_one_open ON amendment (organization_id) WHERE closed_at IS NULL;
ALTER TABLE amendment ADD CONSTRAINT amendment_closed CHECK (
  (state IN ('ACCEPTED', 'WITHDRAWN')) = (closed_at IS NOT NULL)
);
ALTER TABLE amendment ADD CONSTRAINT amendment_passed_of_needed CHECK (passed <@ needs);
ALTER TABLE amendment ADD CONSTRAINT amendment_accepted_verified CHECK (
  state <> 'ACCEPTED' OR needs <@ passed
);

-- The queue in its order, and what is closed.
CREATE INDEX amendment_queue ON amendment (sent_at, id) WHERE closed_at IS NULL;
CREATE INDEX amendment_closed_queue ON amendment (sent_at, id) WHERE closed_at IS NOT NULL;
