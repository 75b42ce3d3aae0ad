import { Keep } from './Keep';
import { LogGroup } from './LogGroup';
import { Use } from './Use';

/** What is kept on this computer. */
export const Storage = () => (
  <>
    <Use />
    <Keep />
    <LogGroup />
  </>
);
