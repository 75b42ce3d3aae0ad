import {
  Archive,
  Bell,
  EyeOff,
  HardDrive,
  Info,
  Keyboard,
  Languages as LanguagesIcon,
  LockKeyhole,
  Network as NetworkIcon,
  Palette,
  Power,
  ShieldCheck,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { Section } from '../../store/screen';
import { Backup } from '../backup/Backup';
import { SecurityCheck } from '../check/SecurityCheck';
import { Network } from '../network/Network';
import { Security } from '../security/Security';
import { About } from './About';
import { Appearance } from './Appearance';
import { General } from './General';
import { Languages } from './Languages';
import { NoticeSettings } from './NoticeSettings';
import { Privacy } from './Privacy';
import { Profile } from './Profile';
import { Shortcuts } from './Shortcuts';
import { Storage } from './Storage';

/** What each page of the settings shows, and the sign beside its name. */
export const pages: Readonly<Record<Section, { readonly icon: LucideIcon; readonly Body: ComponentType }>> = {
  profile: { icon: UserRound, Body: Profile },
  privacy: { icon: EyeOff, Body: Privacy },
  notifications: { icon: Bell, Body: NoticeSettings },
  appearance: { icon: Palette, Body: Appearance },
  general: { icon: Power, Body: General },
  security: { icon: LockKeyhole, Body: Security },
  check: { icon: ShieldCheck, Body: SecurityCheck },
  network: { icon: NetworkIcon, Body: Network },
  storage: { icon: HardDrive, Body: Storage },
  backup: { icon: Archive, Body: Backup },
  shortcuts: { icon: Keyboard, Body: Shortcuts },
  language: { icon: LanguagesIcon, Body: Languages },
  about: { icon: Info, Body: About },
};
