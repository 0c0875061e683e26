-- Verified domains are looked at again every day, by the text of the record that proved them.
ALTER TABLE domain
  ADD COLUMN token varchar(43),
  ADD COLUMN checked_at timestamptz(3),
  ADD COLUMN missing_since timestamptz(3),
  ADD COLUMN lapsed_at timestamptz(3),
  ADD CONSTRAINT domain_recheck CHECK (
    (token IS NOT NULL OR missing_since IS NULL)
    AND (missing_since IS NOT NULL OR lapsed_at IS NULL)
    AND NOT (is_initial AND lapsed_at IS NOT NULL));

CREATE INDEX domain_to_recheck ON domain (checked_at) WHERE token IS NOT NULL;
