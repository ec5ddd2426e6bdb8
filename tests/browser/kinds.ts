/** One address of each kind of page. */
export const kinds = [
  '/',
  '/codes/',
  '/codes/4044701/',
  '/codes/4047818/',
  '/codes/2005100/',
  '/services/transaction-status-notification/',
  '/cases/404-12/',
  '/http/403/',
  '/decode/',
  '/search/',
  '/coverage/',
  '/guides/handling-answers/',
  '/id/',
  '/id/codes/5047800/',
  '/id/services/refund-api/',
  '/no-such-page/',
];
