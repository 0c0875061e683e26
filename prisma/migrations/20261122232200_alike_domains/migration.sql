-- The skeleton that is sought, not the column of that name.
CREATE OR REPLACE FUNCTION alike_domains(sought text, skeleton text, own uuid)
  RETURNS TABLE (id uuid, name text, domain text, is_confusable boolean, score real)
  LANGUAGE sql STABLE PARALLEL SAFE
  SET pg_trgm.similarity_threshold = 0.5
AS $$
  SELECT o.id, o.name::text, d.name::text, label_skeleton(d.name) = alike_domains.skeleton,
    similarity(d.name, sought)
  FROM domain d JOIN organization o ON o.id = d.organization_id
  WHERE d.id IN (SELECT c.id FROM domain c WHERE label_skeleton(c.name) = alike_domains.skeleton
      UNION SELECT t.id FROM domain t WHERE lower(t.name) % sought)
    AND d.organization_id <> own
  ORDER BY label_skeleton(d.name) = alike_domains.skeleton DESC, similarity(d.name, sought) DESC,
    d.name
  LIMIT 5
$$;
