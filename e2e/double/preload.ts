import { contextBridge } from 'electron';
import { double } from '../../src-renderer/testing/double';
import { scenes, type SceneName } from '../../src-renderer/testing/scenes';

/** In the place of main stands its double, in the scene that the address names, now or at a given time: `?chat&at=0`. */
const address = new URLSearchParams(location.search);
const name = [...address.keys()][0] ?? '';
const at = address.get('at');
// People who are made up on the way ask the clock themselves.
if (at !== null) Date.now = () => Number(at);
const scene = scenes[(name in scenes ? name : 'alone') as SceneName];
contextBridge.exposeInMainWorld('saltbox', double(scene(Date.now())));
