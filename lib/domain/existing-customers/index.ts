export { connectExistingCustomers } from './connect';
export {
  checkExistingCustomersImport,
  EXISTING_CUSTOMER_COLUMNS,
  EXISTING_CUSTOMERS_IMPORT,
  saveExistingCustomersImport,
} from './import';
export {
  getExistingCustomer,
  listExistingCustomers,
  recordState,
  type ExistingCustomerRecord,
  type ExistingCustomerRow,
} from './queries';
export { addExistingCustomer, editExistingCustomer } from './save-record';
