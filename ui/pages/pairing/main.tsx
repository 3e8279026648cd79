import { mount } from '../../lib/mount.tsx';
import { Pairing } from './pairing.tsx';

mount(<Pairing />);
