'use server';

import { formAction } from '@/lib/action';
import {
  failAmendmentCheck,
  passAmendmentCheck,
  reopenAmendmentCheck,
} from '@/lib/domain/enrollment';
import {
  failAmendmentSchema,
  passAmendmentSchema,
  reopenAmendmentSchema,
} from '@/lib/domain/enrollment/schema';
import { paths } from '@/lib/paths';

export const passAmendmentAction = formAction({
  name: 'pass_profile_check',
  schema: passAmendmentSchema,
  run: passAmendmentCheck,
  done: (_, { amendmentId }) => ({ redirect: paths.profileChange(amendmentId) }),
});

export const failAmendmentAction = formAction({
  name: 'fail_profile_check',
  schema: failAmendmentSchema,
  run: failAmendmentCheck,
  done: (_, { amendmentId }) => ({ redirect: paths.profileChange(amendmentId) }),
});

export const reopenAmendmentAction = formAction({
  name: 'reopen_profile_check',
  schema: reopenAmendmentSchema,
  run: reopenAmendmentCheck,
  done: (_, { amendmentId }) => ({ redirect: paths.profileChange(amendmentId) }),
});
