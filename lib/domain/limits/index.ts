export { guardGuessing, type GuessedSecret } from './guessing';
export {
  clearOldCounters,
  isLimited,
  KNOWN_NETWORK_DAYS,
  networkOf,
  takeLimit,
  type Limit,
} from './limiter';
