import { WebSocket } from 'ws';

/**
 * @typedef {{
 *   ask: (event: string, body: object) => Promise<any>,
 *   send: (frame: Uint8Array) => void,
 *   onFrame: (hear: (frame: Uint8Array) => void) => void,
 *   close: () => void,
 * }} OurSocket
 */

/**
 * A socket of a page of ours, in the few words of Socket.IO that a page says (Engine.IO 4, Socket.IO 5): the same bare
 * client as for the other servers, so that the load is the same.
 * @param {string} origin
 * @param {string} token
 * @returns {Promise<OurSocket>}
 */
export function openSocket(origin, token) {
  const address = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { origin, perMessageDeflate: false });
  /** @type {Map<number, { resolve: (answer: any) => void, reject: (error: Error) => void }>} */
  const asked = new Map();
  /** @type {(frame: Uint8Array) => void} */
  let hear = () => undefined;
  let questions = 0;
  /** @type {OurSocket} */
  const ours = {
    ask: (event, body) =>
      new Promise((resolve, reject) => {
        questions += 1;
        asked.set(questions, { resolve, reject });
        socket.send(`42${questions}${JSON.stringify([event, body])}`);
      }),
    send: (frame) => socket.send(frame),
    onFrame: (hears) => {
      hear = hears;
    },
    close: () => socket.terminate(),
  };
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data, isBinary) => {
      if (isBinary && data instanceof Uint8Array) hear(data);
      else take(String(data));
    });
    /** @param {string} text */
    function take(text) {
      if (text.startsWith('0')) socket.send(`40${JSON.stringify({ token, language: 'en' })}`);
      else if (text === '2') socket.send('3');
      else if (text.startsWith('40')) resolve(ours);
      else if (text.startsWith('44')) reject(new Error(`Not let in: ${text.slice(2)}`));
      else if (text.startsWith('43')) answered(text.slice(2));
    }
  });

  /** @param {string} text the number of a question, and its answer in a list */
  function answered(text) {
    const at = text.indexOf('[');
    const question = asked.get(Number(text.slice(0, at)));
    asked.delete(Number(text.slice(0, at)));
    const [answer] = JSON.parse(text.slice(at));
    if (answer.ok) question?.resolve(answer);
    else question?.reject(new Error(`Refused: ${JSON.stringify(answer.problem)}`));
  }
}
