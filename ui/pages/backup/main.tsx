import { mount } from '../../lib/mount.tsx';
import { Backup } from './backup.tsx';

mount(<Backup />);
