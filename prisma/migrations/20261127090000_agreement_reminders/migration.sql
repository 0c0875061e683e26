-- Reminders to accept an agreement, and the taking back of mail about a withdrawn version.
CREATE TABLE "agreement_reminder" (
    "organization_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "reminded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_reminder_pkey" PRIMARY KEY ("organization_id")
);
CREATE TABLE "agreement_reminder_round" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "region" VARCHAR(80) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reached" UUID,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_reminder_round_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "agreement_reminder" ADD CONSTRAINT "agreement_reminder_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agreement_reminder" ADD CONSTRAINT "agreement_reminder_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "agreement_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agreement_reminder_round" ADD CONSTRAINT "agreement_reminder_round_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "agreement_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Two clicks at once make one round.
CREATE UNIQUE INDEX agreement_reminder_round_open ON agreement_reminder_round (document_id, region)
  WHERE finished_at IS NULL;

ALTER TABLE "agreement_announcement" ADD COLUMN "recalled_to" UUID,
ADD COLUMN "recalled_at" TIMESTAMPTZ(3);

-- The mail about a version, to find whom a withdrawn one was announced to.
CREATE INDEX outbox_mail_of_agreement ON outbox_mail ((refs->>'documentId'), id)
  WHERE template = 'agreement-renewal';

-- Customers in the order of their names, for whoever keeps their agreement.
CREATE INDEX organization_by_name ON organization (folded(name), id);
