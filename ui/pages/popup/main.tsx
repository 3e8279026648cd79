import { tabInView } from '../../lib/browser.ts';
import { mount } from '../../lib/mount.tsx';
import { Popup } from './popup.tsx';

mount(<Popup tab={await tabInView(location.search)} />);
