import { mount } from '../parts/mount.tsx';
import { Backup } from './backup.tsx';

mount(<Backup />);
