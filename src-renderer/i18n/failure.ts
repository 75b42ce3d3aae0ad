import type { TFunction } from 'i18next';
import type { Failure } from '../../src-shared/errors';
import { isReason } from '../../src-shared/reasons';

/** The sentence of a failure, with its reason in words where there are some. Some of them count characters or seconds, and need the right plural. */
export function failureText(t: TFunction, { code, params = {} }: Failure): string {
  const count = Number(params['missing'] ?? params['extra'] ?? params['seconds'] ?? 0);
  const { reason } = params;
  const said = isReason(reason) ? { reason: t(`reasons.${reason}`) } : {};
  return t(`errors.${code}`, { ...params, ...said, count });
}
