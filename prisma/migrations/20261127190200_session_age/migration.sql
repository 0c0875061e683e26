-- What is purged: the oldest sessions.
CREATE INDEX "session_created_at_idx" ON "session"("created_at");
