import { mount } from '../parts/mount.tsx';
import { Pairing } from './pairing.tsx';

mount(<Pairing />);
