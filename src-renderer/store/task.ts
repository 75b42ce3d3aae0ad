import { create } from 'zustand';
import type { Progress } from '../../src-shared/model';

/** The long work that goes on, if any. */
export const useTask = create<{ readonly progress: Progress | null }>()(() => ({ progress: null }));
