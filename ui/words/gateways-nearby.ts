import gatewaysNearby from '../locales/en/gateways-nearby.ftl';
import { texts } from './message.ts';

/** What the pairing page says of gateways that announce themselves on the network. */
export const NEARBY = texts(gatewaysNearby, ['title', 'lead', 'look', 'again', 'listening', 'nothing', 'deaf', 'use']);
