import { mount } from '../../lib/mount.tsx';
import { Warning } from './warning.tsx';

const query = new URLSearchParams(location.search);
const url = query.get('url');
const tabId = Number.parseInt(query.get('tab') ?? '', 10);

mount(
  <Warning
    place={
      url === null || Number.isNaN(tabId)
        ? null
        : { url, tabId, refusal: query.get('refusal') ?? 'other', at: query.get('at') ?? undefined }
    }
  />,
);
