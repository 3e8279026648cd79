// Lets Node import .ftl files as Vite's plugin does: `node --import tsx --import ./scripts/messages/in-node.mjs`.
import { register } from 'node:module';

register('./in-node-hooks.mjs', import.meta.url);
