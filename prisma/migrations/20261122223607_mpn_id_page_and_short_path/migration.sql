-- AlterTable
ALTER TABLE "legal_profile" ALTER COLUMN "address_line1" DROP NOT NULL,
ALTER COLUMN "city" DROP NOT NULL,
ALTER COLUMN "contact_phone" DROP NOT NULL;

-- AlterTable
ALTER TABLE "organization_profile" ADD COLUMN     "address_line1" VARCHAR(200),
ADD COLUMN     "address_line2" VARCHAR(200),
ADD COLUMN     "associated_at" TIMESTAMPTZ(3),
ADD COLUMN     "city" VARCHAR(100),
ADD COLUMN     "contact_email" VARCHAR(254),
ADD COLUMN     "contact_first_name" VARCHAR(50),
ADD COLUMN     "contact_last_name" VARCHAR(50),
ADD COLUMN     "contact_phone" VARCHAR(20),
ADD COLUMN     "postal_code" VARCHAR(20),
ADD COLUMN     "state" VARCHAR(100);

-- CreateTable
CREATE TABLE "mpn_change" (
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "session_id" VARCHAR(64) NOT NULL,
    "user_name" VARCHAR(100) NOT NULL,
    "membership_account_id" UUID,
    "profile_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mpn_change_pkey" PRIMARY KEY ("user_id")
);

-- AddForeignKey
ALTER TABLE "mpn_change" ADD CONSTRAINT "mpn_change_user_id_organization_id_fkey" FOREIGN KEY ("user_id", "organization_id") REFERENCES "user"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mpn_change" ADD CONSTRAINT "mpn_change_membership_account_id_fkey" FOREIGN KEY ("membership_account_id") REFERENCES "membership_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mpn_change" ADD CONSTRAINT "mpn_change_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "organization_profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Since when a profile is associated, as far as the enrollments tell.
UPDATE organization_profile p SET associated_at = e.submitted_at
FROM enrollment e
WHERE e.profile_id = p.id AND e.organization_id = p.associated_organization_id
  AND e.status IN ('PENDING', 'AUTHORIZED');

-- An authorized reseller may let go of the profile it enrolled with: then another one can enroll
-- with it. Who holds a profile is unique in organization_profile, and its MPN ID in organization.
DROP INDEX enrollment_one_profile;
CREATE UNIQUE INDEX enrollment_one_profile ON enrollment (profile_id) WHERE status = 'PENDING';
