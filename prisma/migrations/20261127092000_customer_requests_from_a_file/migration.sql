-- Partners ask customers by a file; whoever was asked already is found by the address.
ALTER TYPE "import_kind" ADD VALUE 'CUSTOMER_REQUESTS';

-- Not CONCURRENTLY: invitations are thousands, and the lock lasts as long as reading those.
CREATE INDEX "invitation_recipient" ON "invitation" ("issuer_id", "recipient_email")
  WHERE recipient_email IS NOT NULL;
