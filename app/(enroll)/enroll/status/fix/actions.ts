'use server';

import { formAction } from '@/lib/action';
import { addDocument, postMessage } from '@/lib/domain/enrollment';
import { addDocumentSchema, postMessageSchema } from '@/lib/domain/enrollment/schema';
import { paths } from '@/lib/paths';

export const addDocumentAction = formAction({
  name: 'upload_enrollment_document',
  schema: addDocumentSchema,
  run: addDocument,
  done: () => ({ redirect: paths.fixNow({ sent: 'document' }) }),
});

export const postMessageAction = formAction({
  name: 'post_enrollment_message',
  schema: postMessageSchema,
  run: postMessage,
  done: (_, { answers }) => ({ redirect: paths.fixNow({ sent: answers ? 'answer' : 'message' }) }),
});
