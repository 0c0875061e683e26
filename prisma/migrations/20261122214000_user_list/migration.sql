-- The form in which people's names are sorted and searched: lower case, without accents.
CREATE FUNCTION folded(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(regexp_replace(normalize($1, NFKD), '[\u0300-\u036f]', '', 'g'));

-- The users of an organization in the order of the list, and the words they are found by. The list
-- leaves out who never confirmed an account and who was deleted; the search can ask for those.
CREATE INDEX user_list ON "user" (organization_id, folded(last_name || ' ' || first_name), id)
  WHERE status IN ('ACTIVE', 'BLOCKED');
CREATE INDEX user_search ON "user" USING gin (
  organization_id, folded(first_name || ' ' || last_name || ' ' || sign_in_name) gin_trgm_ops
);
