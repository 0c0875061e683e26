'use server';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { formAction } from '@/lib/action';
import {
  assignSupportContact,
  changeCustomerTags,
  clearSelection,
  editCustomer,
  removeCustomer,
  selectCustomers,
  tagCustomers,
  tagMatchingCustomers,
} from '@/lib/domain/customers';
import {
  assignSupportContactSchema,
  changeCustomerTagsSchema,
  editCustomerSchema,
  removeCustomerSchema,
  selectCustomersSchema,
  tagCustomersSchema,
  tagMatchingSchema,
} from '@/lib/domain/customers/schema';
import { savedImportSchema } from '@/lib/domain/imports/schema';
import { createInvitation, sendRequestsImport } from '@/lib/domain/invitations';
import { createInvitationSchema } from '@/lib/domain/invitations/schema';
import { paths } from '@/lib/paths';
import { cleanQuery, customerFilter, customersList, stateOfQuery } from './list';

/** Makes the request and leads to its draft. What kind it is, is the page's to say. */
export const requestRelationshipAction = formAction({
  name: 'create_invitation',
  schema: createInvitationSchema.omit({ kind: true, partnershipId: true }),
  run: (actor, input) =>
    createInvitation(actor, { ...input, kind: 'RELATIONSHIP', partnershipId: null }),
  done: ({ id }) => ({ redirect: paths.invitation(id) }),
});

/** Asks everybody of a checked file; the page then says that it was done. */
export const sendRequestsImportAction = formAction({
  name: 'import_customer_requests',
  schema: savedImportSchema,
  run: sendRequestsImport,
  done: (_, { importId }) => ({ redirect: paths.requestsImport(importId) }),
});

export const removeCustomerAction = formAction({
  name: 'remove_partner_customer_relationship',
  schema: removeCustomerSchema,
  run: (actor, input) => removeCustomer(actor, input),
  done: () => ({ redirect: paths.customers({ notice: 'removed' }) }),
});

/** Keeps the ticks of a page, and stays there, leads on to the tags, or to another page of the list. */
export const selectCustomersAction = formAction({
  name: 'select_customers',
  schema: selectCustomersSchema,
  run: (actor, input) => selectCustomers(actor, input),
  done: async (count, { then }) => {
    if (then === 'tag') return { redirect: paths.customerSelection() };
    if (then.startsWith('?')) return { redirect: paths.customers(cleanQuery(then)) };
    return { message: (await getTranslations('customers'))('selected', { count }) };
  },
});

export const clearSelectionAction = formAction({
  name: 'select_customers',
  schema: z.object({}),
  run: (actor) => clearSelection(actor),
  done: () => ({ redirect: paths.customers() }),
});

export const tagCustomersAction = formAction({
  name: 'update_customer_tags',
  schema: tagCustomersSchema,
  run: (actor, input) => tagCustomers(actor, input),
  done: () => ({ redirect: paths.customers({ notice: 'tagged' }) }),
});

/** The list is sent as the query of its address, so that its filters are read as the page reads them. */
export const tagMatchingAction = formAction({
  name: 'update_customer_tags',
  schema: tagMatchingSchema.extend({ list: z.string().max(2000) }),
  run: (actor, { list, ...input }) =>
    tagMatchingCustomers(actor, customerFilter(stateOfQuery(list, customersList)), input),
  done: (_count, { list }) => ({
    redirect: paths.customers({ ...cleanQuery(list), notice: 'tagged' }),
  }),
});

export const editCustomerAction = formAction({
  name: 'update_customer',
  schema: editCustomerSchema,
  run: editCustomer,
  done: (_result, { customerId }) => ({
    redirect: paths.customerAccount(customerId, { notice: 'edited' }),
  }),
});

export const changeCustomerTagsAction = formAction({
  name: 'update_customer_tags',
  schema: changeCustomerTagsSchema,
  run: changeCustomerTags,
  done: (_result, { customerId }) => ({
    redirect: paths.customerAccount(customerId, { notice: 'tagged' }),
  }),
});

export const assignSupportContactAction = formAction({
  name: 'assign_support_contact',
  schema: assignSupportContactSchema,
  run: assignSupportContact,
  done: (_result, { customerId }) => ({
    redirect: paths.customerAccount(customerId, { notice: 'supportAssigned' }),
  }),
});
