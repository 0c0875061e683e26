-- Guests: people from outside, with the mail address they proved as their sign-in name.
ALTER TABLE "user" ADD COLUMN "is_guest" BOOLEAN NOT NULL DEFAULT false;

-- What the list is sorted and searched by, kept instead of computed for every row that is looked at.
ALTER TABLE "user"
  ADD COLUMN "sort_name" TEXT NOT NULL GENERATED ALWAYS AS
    (folded(last_name || ' ' || first_name)) STORED,
  ADD COLUMN "search_text" TEXT NOT NULL GENERATED ALWAYS AS
    (folded(first_name || ' ' || last_name || ' ' || sign_in_name)) STORED;

DROP INDEX user_list;
DROP INDEX user_search;
CREATE INDEX user_list ON "user" (organization_id, sort_name, id)
  WHERE status IN ('ACTIVE', 'BLOCKED');
CREATE INDEX user_search ON "user" USING gin (organization_id, search_text gin_trgm_ops)
  WHERE status IN ('ACTIVE', 'BLOCKED', 'DELETED');
-- By their last sign-in, those who never signed in first.
CREATE INDEX user_list_sign_in ON "user"
  (organization_id, COALESCE(last_sign_in_at, '-infinity'::timestamptz), id)
  WHERE status IN ('ACTIVE', 'BLOCKED');
-- Few among many, so that the list need not pass by everybody else.
CREATE INDEX user_guests ON "user" (organization_id, sort_name, id)
  WHERE is_guest AND status IN ('ACTIVE', 'BLOCKED');
