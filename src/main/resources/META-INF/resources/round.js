// Keeps a round's figures fresh. Without this the page reloads itself.
const list = document.querySelector("dl[data-live]");
const status = document.querySelector("[role=status]");
const events = new EventSource(list.dataset.live);
events.onmessage = (event) => {
  const figures = JSON.parse(event.data);
  for (const place of list.querySelectorAll("[data-figure]"))
    place.textContent = figures[place.dataset.figure].toLocaleString("ko-KR");
  if (status.textContent !== status.dataset.live) status.textContent = status.dataset.live;
};
events.onerror = () => { status.textContent = status.dataset.lost; };
