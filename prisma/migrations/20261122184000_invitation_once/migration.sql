-- One invitation for one form, however often it is posted; and a bound on mails for one invitation.
ALTER TABLE "invitation" ADD COLUMN "idempotency_key" UUID;
ALTER TABLE "invitation" ADD COLUMN "sends" INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX "invitation_issuer_id_idempotency_key_key" ON "invitation"("issuer_id", "idempotency_key");
