/* A plan as a file: calendar, Markdown, table. Each takes the plan and returns text. */

import { clockText, dayText, dayWords, shift, weekday } from "./dates.js";
import { FORMATS, SIZES } from "./settings.js";

const REMINDERS = { day: "PT9H", hour: "-PT15M" };
/* Minutes; calendar programs draw an entry without an end in ways of their own. */
const LENGTH_OF_TASK = 15;
const LONGEST_LINE = 75;

/* ---- iCalendar, RFC 5545 ---- */

const plainDay = (day) => dayText(day).replaceAll("-", "");
const floating = ({ day, minutes }) => `${plainDay(day)}T${clockText(minutes).replace(":", "")}00`;
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
const stamp = (now) => `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/* A line in pieces of 75 octets at the most, no letter cut in two. Source: RFC 5545, 3.1. */
const folded = (line) => {
  const encoder = new TextEncoder();
  const lines = [""];
  let length = 0;
  for (const sign of line) {
    const octets = encoder.encode(sign).length;
    if (length + octets > LONGEST_LINE) {
      lines.push(" ");
      length = 1;
    }
    lines[lines.length - 1] += sign;
    length += octets;
  }
  return lines.join("\r\n");
};

/* A time with no zone is that of the place ("floating"): right wherever the calendar is read. */
const times = ({ day, minutes }, length) => {
  if (minutes === null) return [`DTSTART;VALUE=DATE:${plainDay(day)}`, `DTEND;VALUE=DATE:${plainDay(day + 1)}`];
  const start = `DTSTART:${floating({ day, minutes })}`;
  return length ? [start, `DTEND:${floating(shift(day, minutes + length))}`] : [start];
};

const alarm = (trigger, words) => [
  "BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:${trigger}`, `DESCRIPTION:${escaped(words)}`, "END:VALARM",
];

const entry = ({ uid, when, length, title, about, url, isDone, isEvent }, now) => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  `DTSTAMP:${stamp(now)}`,
  /* A later file wins over an earlier one: minutes since 1970 only grow. */
  `SEQUENCE:${Math.floor(now.getTime() / 60_000)}`,
  ...times(when, length),
  `SUMMARY:${escaped(isDone ? `✓ ${title}` : title)}`,
  `DESCRIPTION:${escaped(about)}`,
  `URL:${url}`,
  `TRANSP:${isEvent ? "OPAQUE" : "TRANSPARENT"}`,
  ...(isDone ? [] : alarm(when.minutes === null ? REMINDERS.day : REMINDERS.hour, title)),
  "END:VEVENT",
];

/* What should be done already and is not: nobody is reminded of it by a day that has passed. */
const isBehind = (plan, task) => plan.left >= 0 && task.due.day < plan.today && !plan.done.has(task.id);

const taskEntry = (plan) => (task) => {
  const behind = isBehind(plan, task);
  const planned = behind ? `; it was due on ${dayWords(task.due.day)}` : "";
  return {
    uid: `${plan.id}.${task.id}@${plan.host}`,
    when: behind ? { day: plan.today, minutes: null } : task.due,
    length: LENGTH_OF_TASK,
    title: task.title,
    about: `${plan.title}: ${task.phase}, ${task.mark}${planned}`,
    url: `${plan.url}#task-${task.id}`,
    isDone: plan.done.has(task.id),
  };
};

const eventEntry = (plan) => ({
  uid: `${plan.id}@${plan.host}`,
  when: { day: plan.day, minutes: plan.start },
  title: plan.title,
  about: plan.facts,
  url: plan.url,
  isEvent: true,
});

export const calendar = (plan, now) => [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//The Organizers' Handbook//Planner//EN",
  "CALSCALE:GREGORIAN",
  "METHOD:PUBLISH",
  `X-WR-CALNAME:${escaped(plan.title)}`,
  ...[eventEntry(plan), ...plan.tasks.map(taskEntry(plan))].flatMap((one) => entry(one, now)),
  "END:VCALENDAR",
].map((line) => `${folded(line)}\r\n`).join("");

/* ---- Markdown ---- */

const literal = (text) => text.replace(/[\\`*_[\]<>#|~@]/g, "\\$&");
const moment = ({ day, minutes }) => (minutes === null ? dayText(day) : `${dayText(day)} ${clockText(minutes)}`);

const markdownTask = (done) => (task) =>
  `- [${done.has(task.id) ? "x" : " "}] **${moment(task.due)}** (${task.mark}) ${literal(task.title)}`;

const byPhase = (tasks) => {
  const phases = new Map();
  for (const task of tasks) phases.set(task.phase, [...(phases.get(task.phase) ?? []), task]);
  return [...phases];
};

export const markdown = (plan) => {
  const phases = byPhase(plan.tasks).map(
    ([phase, tasks]) => `## ${literal(phase)}\n\n${tasks.map(markdownTask(plan.done)).join("\n")}`,
  );
  const from = `From [the planner](${plan.url}).`;
  return `${[`# ${literal(plan.title)}`, `${literal(plan.facts)}.`, ...phases, from].join("\n\n")}\n`;
};

/* ---- Table ---- */

/* Spreadsheets run what begins like a formula. Source: OWASP, "CSV Injection". */
const cell = (value) => `"${String(value).replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
const HEAD = ["Done", "Date", "Weekday", "Time", "Counted", "Phase", "Task", "Formats", "Plan", "Address"];

const row = (plan) => (task) => [
  plan.done.has(task.id) ? "yes" : "no",
  dayText(task.due.day),
  weekday(task.due.day),
  task.due.minutes === null ? "" : clockText(task.due.minutes),
  task.mark,
  task.phase,
  task.title,
  task.formats.map((format) => FORMATS[format]).join("; "),
  SIZES[task.size],
  `${plan.url}#task-${task.id}`,
];

export const table = (plan) => {
  const rows = [HEAD, ...plan.tasks.map(row(plan))];
  return `\ufeff${rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
};
