import { mount } from '../../lib/mount.tsx';
import { Devices } from './devices.tsx';

mount(<Devices />);
