import { contextBridge } from 'electron';
import { double } from '../../src-renderer/testing/double';
import { scenes, type SceneName } from '../../src-renderer/testing/scenes';

/** In the place of main stands its double, in the scene that the address names: `?chat`. */
const name = location.search.slice(1);
const scene = scenes[(name in scenes ? name : 'alone') as SceneName];
contextBridge.exposeInMainWorld('saltbox', double(scene(Date.now())));
