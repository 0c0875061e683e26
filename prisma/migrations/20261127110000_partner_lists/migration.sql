-- Each side's list of partners is read, searched and sorted from one index that leads with the side:
-- a partnership repeats the names of both and their countries, which no organization changes.
ALTER TABLE "partnership"
  ADD COLUMN "provider_sort_name" VARCHAR(150) NOT NULL DEFAULT '',
  ADD COLUMN "provider_search" VARCHAR(450) NOT NULL DEFAULT '',
  ADD COLUMN "provider_country" CHAR(2) NOT NULL DEFAULT '',
  ADD COLUMN "reseller_sort_name" VARCHAR(150) NOT NULL DEFAULT '',
  ADD COLUMN "reseller_search" VARCHAR(450) NOT NULL DEFAULT '',
  ADD COLUMN "reseller_country" CHAR(2) NOT NULL DEFAULT '';

-- Each word of a name after a blank, so that ` oli` finds "Olivar Foods"; parted as the words of
-- enrollments are.
CREATE FUNCTION name_search_text(name text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN left(' ' || regexp_replace(
    folded(name),
    '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'), 450);

CREATE FUNCTION partnership_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT left(folded(o.name), 150), name_search_text(o.name), o.country
    INTO NEW.provider_sort_name, NEW.provider_search, NEW.provider_country
    FROM organization o WHERE o.id = NEW.provider_id;
  SELECT left(folded(o.name), 150), name_search_text(o.name), o.country
    INTO NEW.reseller_sort_name, NEW.reseller_search, NEW.reseller_country
    FROM organization o WHERE o.id = NEW.reseller_id;
  RETURN NEW;
END $$;
CREATE TRIGGER partnership_names BEFORE INSERT ON partnership
  FOR EACH ROW EXECUTE FUNCTION partnership_names();

CREATE FUNCTION organization_renamed_partnerships() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE partnership SET provider_sort_name = left(folded(NEW.name), 150),
      provider_search = name_search_text(NEW.name)
    WHERE provider_id = NEW.id;
  UPDATE partnership SET reseller_sort_name = left(folded(NEW.name), 150),
      reseller_search = name_search_text(NEW.name)
    WHERE reseller_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER organization_renamed_partnerships AFTER UPDATE OF name ON organization
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name)
  EXECUTE FUNCTION organization_renamed_partnerships();

UPDATE partnership p SET
    provider_sort_name = left(folded(a.name), 150), provider_search = name_search_text(a.name),
    provider_country = a.country,
    reseller_sort_name = left(folded(b.name), 150), reseller_search = name_search_text(b.name),
    reseller_country = b.country
  FROM organization a, organization b WHERE a.id = p.provider_id AND b.id = p.reseller_id;

-- Each order of a list and each thing it is narrowed by has an index that leads with the side; words
-- are found by their trigrams among that side's partners alone. Not CONCURRENTLY: partnerships are
-- thousands, and migrations run before the version that needs them serves.
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE INDEX partnership_resellers_by_name ON partnership
  (provider_id, reseller_sort_name, id) WHERE ended_at IS NULL;
CREATE INDEX partnership_resellers_by_since ON partnership
  (provider_id, started_at, id) WHERE ended_at IS NULL;
CREATE INDEX partnership_resellers_by_country ON partnership
  (provider_id, reseller_country, reseller_sort_name, id) WHERE ended_at IS NULL;
CREATE INDEX partnership_resellers_withdrawn ON partnership
  (provider_id, reseller_sort_name, id) WHERE ended_at IS NULL AND access_withdrawn_at IS NOT NULL;
CREATE INDEX partnership_resellers_by_word ON partnership
  USING gin (provider_id, reseller_search gin_trgm_ops) WHERE ended_at IS NULL;

CREATE INDEX partnership_providers_by_name ON partnership
  (reseller_id, provider_sort_name, id) WHERE ended_at IS NULL;
CREATE INDEX partnership_providers_by_since ON partnership
  (reseller_id, started_at, id) WHERE ended_at IS NULL;
CREATE INDEX partnership_providers_by_country ON partnership
  (reseller_id, provider_country, provider_sort_name, id) WHERE ended_at IS NULL;
CREATE INDEX partnership_providers_withdrawn ON partnership
  (reseller_id, provider_sort_name, id) WHERE ended_at IS NULL AND access_withdrawn_at IS NOT NULL;
CREATE INDEX partnership_providers_by_word ON partnership
  USING gin (reseller_id, provider_search gin_trgm_ops) WHERE ended_at IS NULL;
