import { Keep } from './Keep';
import { LogGroup } from './LogGroup';

/** What is kept on this computer. */
export const Storage = () => (
  <>
    <Keep />
    <LogGroup />
  </>
);
