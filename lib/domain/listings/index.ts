export {
  findLogo,
  findProvider,
  listProviderPages,
  listProviders,
  type ListedProvider,
} from './directory';
export { editListing } from './edit-listing';
export { removeLogo, setLogo } from './logo';
export { getOwnListing, type OwnListing } from './own-listing';
