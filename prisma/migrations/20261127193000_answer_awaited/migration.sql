-- AlterTable
ALTER TABLE "enrollment" ADD COLUMN     "answer_awaited" BOOLEAN NOT NULL DEFAULT false;

-- What due diligence asked and nobody has answered yet.
UPDATE enrollment e SET answer_awaited = true
WHERE e.status = 'PENDING' AND e.current_check = 'DUE_DILIGENCE'
  AND EXISTS (SELECT FROM enrollment_check a WHERE a.enrollment_id = e.id
    AND a.check = 'DUE_DILIGENCE' AND a.state = 'PENDING' AND a.note IS NOT NULL)
  AND NOT EXISTS (SELECT FROM enrollment_message w WHERE w.enrollment_id = e.id
    AND NOT w.from_reviewers AND w.at > e.state_since);
ALTER TABLE enrollment ADD CONSTRAINT enrollment_answer_awaited CHECK (NOT answer_awaited
  OR (status = 'PENDING' AND current_check IS NOT DISTINCT FROM 'DUE_DILIGENCE' AND NOT check_failed));

-- The queue of what waits for an answer, and the figures, which count by it, from indexes alone.
CREATE INDEX enrollment_queue_asked ON enrollment ((escalated_at IS NULL), submitted_at, id)
  WHERE status = 'PENDING' AND answer_awaited;
DROP INDEX enrollment_standing;
CREATE INDEX enrollment_standing ON enrollment
  (status, current_check, check_failed, answer_awaited, submitted_at) WHERE status <> 'DRAFT';
