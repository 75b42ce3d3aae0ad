import { contextBridge, ipcRenderer } from 'electron';
import { contract } from '../src-shared/ipc-contract';
import { channelOf } from '../src-shared/ipc-define';

// One function a channel of the contract, and nothing else: no way to name a channel, no event object.
const client = Object.fromEntries(
  Object.entries(contract).map(([name, { kind }]): [string, unknown] => {
    const channel = channelOf(name);
    if (kind === 'invoke')
      return [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(channel, input)];
    const listen = (listener: (payload: unknown) => void): (() => void) => {
      const heard = (_event: unknown, payload: unknown): void => {
        listener(payload);
      };
      ipcRenderer.on(channel, heard);
      return () => {
        ipcRenderer.off(channel, heard);
      };
    };
    return [name, listen];
  }),
);

contextBridge.exposeInMainWorld('saltbox', client);
