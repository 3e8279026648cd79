/** The other thread of ./announce.ts. */
import { getResponder } from '@homebridge/ciao';
import { parentPort, workerData } from 'node:worker_threads';

const { links, services } = workerData;

// For each packet that the library cannot use it has something to say, and anyone can send it thousands.
for (const method of ['log', 'warn', 'error']) console[method] = () => undefined;

// Left to itself, it does not know links that are written "name@other", as those of containers and VLANs are.
const responder = getResponder({ interface: links });
const announced = services.map((service) => responder.createService(service));
parentPort.once('message', async () => {
  await Promise.all(announced.map((service) => service.end()));
  await responder.shutdown();
  process.exit();
});
// Another gateway has the name: this one goes by "… (2)", which the library would complain of.
for (const service of announced) service.on('name-change', () => undefined);
void Promise.all(announced.map((service) => service.advertise()));
