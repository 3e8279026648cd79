import { mount } from '../parts/mount.tsx';
import { Setup } from './setup.tsx';

mount(<Setup />);
