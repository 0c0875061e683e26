export { guardGuessing } from './guessing';
export { isLimited, networkOf, takeLimit, type Limit } from './limiter';
