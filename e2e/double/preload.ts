import { contextBridge } from 'electron';
import { double } from '../../src-renderer/testing/double';
import { scenes, type SceneName } from '../../src-renderer/testing/scenes';

/** In the place of main stands its double, in the scene that the address names, now or at a given time: `?chat&at=0`. */
const address = new URLSearchParams(location.search);
const name = [...address.keys()][0] ?? '';
const scene = scenes[(name in scenes ? name : 'alone') as SceneName];
contextBridge.exposeInMainWorld('saltbox', double(scene(Number(address.get('at') ?? Date.now()))));
