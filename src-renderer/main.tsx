import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { actions } from './actions';
import { bridge } from './bridge';
import { followLanguage } from './i18n/follow';
import { startI18n } from './i18n/i18n';
import { saveDrafts } from './store/draft-saver';
import { startSync } from './store/sync';
import { followLooks } from './styles/looks';
import { App } from './views/App';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

followLooks();
startSync(bridge);
saveDrafts(actions.saveDrafts);
addEventListener('blur', actions.saveDrafts);
addEventListener('pagehide', actions.saveDrafts);
await startI18n();
await followLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
