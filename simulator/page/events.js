/** The stream of events: it comes back by itself, and after each return everything is asked anew. */

const PAUSE = 2000;

/** Listens for ever; `onOpen` after each connection, `onLost` when it breaks. */
export function listen({ onOpen, onLost, onPhone, onToast, onClock }) {
  const source = new EventSource("/phones/events");
  source.addEventListener("open", onOpen);
  source.addEventListener("phone", (event) => onPhone(JSON.parse(event.data)));
  source.addEventListener("toast", (event) => onToast(JSON.parse(event.data)));
  source.addEventListener("clock", (event) => onClock(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    onLost();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(listen, PAUSE, { onOpen, onLost, onPhone, onToast, onClock });
    }
  });
}
