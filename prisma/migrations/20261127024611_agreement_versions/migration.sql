-- Versions of the agreements: drafts, days in force, demands of a new acceptance, evidence.
ALTER TABLE "agreement_document" ADD COLUMN     "demanded_from" TIMESTAMPTZ(3),
ADD COLUMN     "effective_from" TIMESTAMPTZ(3),
ADD COLUMN     "published_by_id" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" UUID,
ALTER COLUMN "published_at" DROP NOT NULL;

UPDATE agreement_document SET effective_from = published_at;

ALTER TABLE agreement_document
  ADD CONSTRAINT agreement_document_published CHECK ((published_at IS NULL) = (effective_from IS NULL)),
  ADD CONSTRAINT agreement_document_in_force_later CHECK (effective_from >= published_at),
  ADD CONSTRAINT agreement_document_demanded CHECK (
    demanded_from IS NULL OR (effective_from IS NOT NULL AND demanded_from >= effective_from)),
  ADD CONSTRAINT agreement_document_withdrawn CHECK (
    withdrawn_at IS NULL OR (effective_from IS NOT NULL AND withdrawn_at < effective_from));

-- One draft a kind, so that numbers follow the order of publishing.
CREATE UNIQUE INDEX agreement_document_one_draft ON agreement_document (kind) WHERE published_at IS NULL;

-- A published version never changes, for whoever holds the connection; one that is not in force yet
-- can be withdrawn, and that is all.
CREATE FUNCTION agreement_document_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
    AND to_jsonb(OLD) - '{withdrawn_at,withdrawn_by_id}'::text[]
      = to_jsonb(NEW) - '{withdrawn_at,withdrawn_by_id}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published agreement never changes' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER agreement_document_frozen BEFORE UPDATE OR DELETE ON agreement_document
  FOR EACH ROW EXECUTE FUNCTION agreement_document_is_frozen();

-- What an acceptance has to prove for itself. Who accepted so far is told by the accounts.
ALTER TABLE "agreement_acceptance" ADD COLUMN     "accepted_by_name" VARCHAR(101),
ADD COLUMN     "locale" VARCHAR(5),
ADD COLUMN     "organization_name" VARCHAR(150),
ADD COLUMN     "sign_in_name" VARCHAR(254);

UPDATE agreement_acceptance a SET
  organization_name = o.name,
  accepted_by_name = coalesce(u.first_name || ' ' || u.last_name, ''),
  sign_in_name = coalesce(u.sign_in_name, ''),
  locale = coalesce(u.locale, 'en')
FROM agreement_acceptance one
JOIN organization o ON o.id = one.organization_id
LEFT JOIN "user" u ON u.id = one.accepted_by_id
WHERE one.id = a.id;

ALTER TABLE "agreement_acceptance" ALTER COLUMN "accepted_by_name" SET NOT NULL,
ALTER COLUMN "locale" SET NOT NULL,
ALTER COLUMN "organization_name" SET NOT NULL,
ALTER COLUMN "sign_in_name" SET NOT NULL;

CREATE FUNCTION agreement_acceptance_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an acceptance is kept as it was made' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER agreement_acceptance_kept BEFORE UPDATE OR DELETE ON agreement_acceptance
  FOR EACH ROW EXECUTE FUNCTION agreement_acceptance_is_kept();

-- Neither CONCURRENTLY: a row an organization, and nothing but acceptances waits meanwhile.
CREATE INDEX "agreement_acceptance_document_id_id_idx" ON "agreement_acceptance"("document_id", "id");

CREATE INDEX agreement_acceptance_search ON agreement_acceptance
  USING gin (folded(organization_name || ' ' || accepted_by_name || ' ' || sign_in_name) gin_trgm_ops);

CREATE TABLE "agreement_announcement" (
    "document_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reached" UUID,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_announcement_pkey" PRIMARY KEY ("document_id")
);
ALTER TABLE "agreement_announcement" ADD CONSTRAINT "agreement_announcement_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "agreement_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The partners in the order of their ids, however many other organizations there are.
CREATE INDEX organization_partners ON organization (id)
  WHERE provider_since IS NOT NULL OR reseller_since IS NOT NULL;
