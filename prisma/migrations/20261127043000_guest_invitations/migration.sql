-- AlterEnum
ALTER TYPE "mail_link_kind" ADD VALUE 'ACCEPT_GUEST_INVITATION';

-- AlterTable
ALTER TABLE "mail_link" ADD COLUMN "guest_invitation_id" UUID;

-- CreateTable
CREATE TABLE "guest_invitation" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "roles" "role"[],
    "locale" VARCHAR(5) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sends" INTEGER NOT NULL DEFAULT 1,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "user_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "guest_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "guest_invitation_organization_id_id_idx" ON "guest_invitation"("organization_id", "id");

-- CreateIndex
CREATE INDEX "mail_link_guest_invitation_id_kind_idx" ON "mail_link"("guest_invitation_id", "kind");

-- AddForeignKey
ALTER TABLE "guest_invitation" ADD CONSTRAINT "guest_invitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_guest_invitation_id_fkey" FOREIGN KEY ("guest_invitation_id") REFERENCES "guest_invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One open invitation an address, and an invitation ends in one way only.
CREATE UNIQUE INDEX guest_invitation_one_open ON guest_invitation (organization_id, email)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;
ALTER TABLE guest_invitation ADD CONSTRAINT guest_invitation_one_end
  CHECK (accepted_at IS NULL OR revoked_at IS NULL);
ALTER TABLE guest_invitation ADD CONSTRAINT guest_invitation_email_canonical
  CHECK (email = lower(email));

-- A guest holds these roles only (spec U7), whatever path a role comes by.
CREATE FUNCTION guest_roles_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.role NOT IN ('MPN_ADMIN', 'BUSINESS_PROFILE_ADMIN')
    AND EXISTS (SELECT FROM "user" WHERE id = NEW.user_id AND is_guest) THEN
    RAISE EXCEPTION 'a guest cannot hold this role' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER user_role_guest_roles_only BEFORE INSERT OR UPDATE ON user_role
  FOR EACH ROW EXECUTE FUNCTION guest_roles_only();
