import { tabInView } from '../parts/browser.ts';
import { mount } from '../parts/mount.tsx';
import { Popup } from './popup.tsx';

mount(<Popup tab={await tabInView(location.search)} />);
