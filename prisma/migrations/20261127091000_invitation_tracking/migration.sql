-- Open invitations, restriction to a domain, and what becomes of an invitation on its way.
ALTER TABLE "invitation"
  ADD COLUMN "is_reusable" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "acceptances" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "recipient_domain" VARCHAR(253),
  ADD COLUMN "opened_at" TIMESTAMPTZ(3),
  ADD COLUMN "reminded_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "invitation_domain_canonical" CHECK (recipient_domain = lower(recipient_domain)),
  -- One of a single use is answered at most once; an open one is never used up.
  ADD CONSTRAINT "invitation_uses" CHECK (
    acceptances >= 0 AND (acceptances = 0 OR is_reusable)
    AND NOT (is_reusable AND status IN ('ACCEPTED', 'DECLINED'))
  );

-- Whom to remind: few of many, so none of the others is looked at.
CREATE INDEX "invitation_to_remind" ON "invitation" ("expires_at")
  WHERE status = 'SENT' AND reminded_at IS NULL AND recipient_email IS NOT NULL AND acceptances = 0;

-- What became of the mails of one invitation, and who accepted it.
CREATE INDEX "outbox_mail_of_invitation" ON "outbox_mail" (("refs" ->> 'invitationId'), "id")
  WHERE template IN ('invitation', 'invitation-reminder');
CREATE INDEX "partnership_of_invitation" ON "partnership" ("invitation_id")
  WHERE invitation_id IS NOT NULL;
CREATE INDEX "customer_relationship_of_invitation" ON "customer_relationship" ("invitation_id")
  WHERE invitation_id IS NOT NULL;
