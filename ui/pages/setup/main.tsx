import { mount } from '../../lib/mount.tsx';
import { Setup } from './setup.tsx';

mount(<Setup />);
