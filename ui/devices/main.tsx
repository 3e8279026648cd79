import { mount } from '../parts/mount.tsx';
import { Devices } from './devices.tsx';

mount(<Devices />);
