-- CreateTable
CREATE TABLE "enrollment_message" (
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "author_name" VARCHAR(200) NOT NULL,
    "from_reviewers" BOOLEAN NOT NULL,
    "body" VARCHAR(4000) NOT NULL,
    "idempotency_key" UUID NOT NULL,

    CONSTRAINT "enrollment_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrollment_document" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "type" VARCHAR(40) NOT NULL,
    "issued_on" DATE NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "media_type" VARCHAR(100) NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "file_key" VARCHAR(64) NOT NULL,

    CONSTRAINT "enrollment_document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "enrollment_message_enrollment_id_id_idx" ON "enrollment_message"("enrollment_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_message_author_id_idempotency_key_key" ON "enrollment_message"("author_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_document_message_id_key" ON "enrollment_document"("message_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_document_file_key_key" ON "enrollment_document"("file_key");

-- AddForeignKey
ALTER TABLE "enrollment_message" ADD CONSTRAINT "enrollment_message_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment_document" ADD CONSTRAINT "enrollment_document_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "enrollment_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
