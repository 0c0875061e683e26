-- A provider attests that a customer accepted the customer agreement: who signed, when, and who says so.
ALTER TABLE agreement_acceptance ADD COLUMN attested_by_organization_id uuid,
  ADD COLUMN attested_by_name varchar(101),
  ADD COLUMN attested_by_organization varchar(150),
  ADD COLUMN signer_email varchar(254),
  ADD COLUMN signed_on date,
  ADD CONSTRAINT agreement_acceptance_attested CHECK (
    num_nulls(attested_by_organization_id, attested_by_name, attested_by_organization,
      signer_email, signed_on) IN (0, 5));
