'use server';
import { getTranslations } from 'next-intl/server';
import { GLOBAL_ADMIN } from '@/lib/access';
import { formAction } from '@/lib/action';
import { addCustomer, addCustomerSchema } from '@/lib/domain/new-customers';
import { paths } from '@/lib/paths';

/** Adds a customer; a temporary password is in the answer, once, and nowhere else. */
export const addCustomerAction = formAction({
  name: 'create_customer',
  schema: addCustomerSchema,
  run: addCustomer,
  done: async ({ id, signInName, temporaryPassword }, input) => {
    if (temporaryPassword === null) {
      return { redirect: paths.customerAccount(id, { notice: 'added' }) };
    }
    return {
      data: {
        title: (await getTranslations('customers.add'))('added', { name: input.name }),
        name: `${input.firstName} ${input.lastName}`,
        signInName,
        temporaryPassword,
        contactEmail: input.contactEmail,
        roles: (await getTranslations('roles'))(GLOBAL_ADMIN),
        userHref: paths.customerAccount(id),
      },
    };
  },
});
