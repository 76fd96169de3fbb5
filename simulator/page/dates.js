/** Times and days in words, in the zone of the clock, or of this browser where there is none. */

const SHAPES = {
  time: { hour: "2-digit", minute: "2-digit" },
  weekday: { weekday: "short" },
  shortDay: { day: "numeric", month: "short" },
  longDay: { day: "numeric", month: "long", year: "numeric" },
};

let shapes = within(undefined);

function within(zone) {
  const made = ([name, shape]) => [name, new Intl.DateTimeFormat("ru", { ...shape, timeZone: zone })];
  return Object.fromEntries(Object.entries(SHAPES).map(made));
}

/** From now on every moment is told in this zone. */
export function tellTimeIn(zone) {
  shapes = within(zone);
}

const moment = (seconds) => new Date(seconds * 1000);

/** «09:05» */
export const time = (seconds) => shapes.time.format(moment(seconds));

/** «1 сентября 2021 г.» */
export const day = (seconds) => shapes.longDay.format(moment(seconds));

/** «ср, 1 сентября 2021, 09:05» */
export function full(seconds) {
  const date = day(seconds).replace(/\sг\.$/u, "");
  return `${shapes.weekday.format(moment(seconds))}, ${date}, ${time(seconds)}`;
}

/** The time when the moment is of the newest day, else the day: «1 сент.» */
export function brief(seconds, newest) {
  return day(seconds) === day(newest) ? time(seconds) : shapes.shortDay.format(moment(seconds));
}
