// Keeps times true while the page is open: "5 min ago" grows, the customer's clock goes on, they fall asleep.
const language = document.documentElement.lang || "en";
const [minute, hour, day] = [60, 3600, 86400];
const wakes = 8;
const sleeps = 21;
const words = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "narrow" });
const dayInYear = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { day: "numeric", month: "short" });
const fullDay = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
  day: "numeric",
  month: "short",
  year: "numeric",
});

function daysBetween(a, b) {
  const start = (moment) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((start(a) - start(b)) / (day * 1000));
}

export function relative(moment, now = new Date()) {
  const ahead = Math.trunc((moment - now) / 1000);
  const days = daysBetween(moment, now);
  if (days === 0) {
    if (Math.abs(ahead) < minute) return words.format(0, "second");
    if (Math.abs(ahead) < hour) return words.format(Math.trunc(ahead / minute), "minute");
    return words.format(Math.trunc(ahead / hour), "hour");
  }
  if (Math.abs(days) === 1) return words.format(days, "day");
  return (moment.getFullYear() === now.getFullYear() ? dayInYear : fullDay).format(moment);
}

function exact(moment) {
  const two = (number) => String(number).padStart(2, "0");
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${date} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

function clock(element) {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: element.dataset.zone };
  const shown = new Intl.DateTimeFormat("en-GB", options).format(new Date());
  const hourThere = Number(shown.slice(0, 2));
  const asleep = hourThere < wakes || hourThere >= sleeps;
  element.querySelector("[data-clock]").textContent = shown;
  element.classList.toggle("is-asleep", asleep);
  element.title = asleep ? element.dataset.asleep : "";
}

function refresh(inside = document) {
  const now = new Date();
  for (const element of inside.querySelectorAll("time[data-when]")) {
    const moment = new Date(element.dateTime);
    const text = relative(moment, now);
    if (element.textContent !== text) element.textContent = text;
    element.title = exact(moment);
  }
  for (const element of inside.querySelectorAll("[data-zone]")) clock(element);
}

document.addEventListener("htmx:load", (event) => refresh(event.detail.elt));
document.addEventListener("visibilitychange", () => document.hidden || refresh());
setInterval(() => document.hidden || refresh(), 30_000);
refresh();
