import type { TFunction } from 'i18next';
import { formatAddress } from '../../../src-shared/address';
import type { DialBack, Way } from '../../../src-shared/model';

/** What a friend who was asked to call back has answered, and what to do. `way`: on which they are here. */
export function callBackText(
  t: TFunction,
  { result, seen, port }: DialBack,
  { name, way }: { readonly name: string; readonly way: Way },
): string {
  const address =
    seen === null ? t('network.callBack.somewhere', { port }) : formatAddress({ host: seen, port });
  const about = { name, address, port };
  const near = way === 'lan';
  switch (result) {
    case 'reached':
      return t(near ? 'network.callBack.reachedNear' : 'network.callBack.reached', about);
    case 'failed':
      return t(near ? 'network.callBack.failedNear' : 'network.callBack.failed', about);
    case 'elsewhere':
      return t('network.callBack.elsewhere', about);
    case 'refused':
      return t('network.callBack.refused', about);
    case 'no-answer':
      return t('network.callBack.noAnswer', about);
  }
}
