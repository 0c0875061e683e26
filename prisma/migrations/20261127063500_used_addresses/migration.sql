-- Who has opened a link that was mailed to an address: whether a reviewer belongs to an applicant.
CREATE INDEX mail_link_used_address ON mail_link (lower(email)) WHERE used_at IS NOT NULL;
