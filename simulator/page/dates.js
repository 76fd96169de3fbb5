/** Times and days in words, in the zone of this browser, as a real phone shows them. */

const clockFace = new Intl.DateTimeFormat("ru", { hour: "2-digit", minute: "2-digit" });
const shortDay = new Intl.DateTimeFormat("ru", { day: "numeric", month: "short" });
const longDay = new Intl.DateTimeFormat("ru", { day: "numeric", month: "long", year: "numeric" });

const moment = (seconds) => new Date(seconds * 1000);

/** «09:05» */
export const time = (seconds) => clockFace.format(moment(seconds));

/** «1 сентября 2021 г.» */
export const day = (seconds) => longDay.format(moment(seconds));

/** The time when the moment is of the newest day, else the day: «1 сент.» */
export function brief(seconds, newest) {
  return day(seconds) === day(newest) ? time(seconds) : shortDay.format(moment(seconds));
}
