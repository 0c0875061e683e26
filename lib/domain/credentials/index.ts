export { newPassword } from './new-password';
export { hashPassword, verifyPassword } from './passwords';
