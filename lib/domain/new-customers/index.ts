export { addCustomer, type AddedCustomer } from './add-customer';
export { addCustomerSchema } from './add-customer-schema';
