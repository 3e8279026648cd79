import { mount } from '../../lib/mount.tsx';
import { Anchor } from './anchor.tsx';
import { askedFor } from './asked-for.ts';

mount(<Anchor asked={askedFor(location.search)} />);
