-- AlterTable
ALTER TABLE "enrollment" ADD COLUMN     "escalated_at" TIMESTAMPTZ(3);
