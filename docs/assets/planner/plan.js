/* A plan: the page's tasks with the days that follow from the event's day. Nothing here is drawn. */

import { parseClock, parseDay, parseOffset, shift } from "./dates.js";

/* The tasks as the page holds them, in its order. */
export const readTasks = (root) => [...root.querySelectorAll("[data-task]")].map((item) => ({
  id: item.dataset.task,
  day: Number(item.dataset.day),
  offset: item.dataset.offset ? parseOffset(item.dataset.offset) : null,
  formats: item.dataset.formats.split(" "),
  size: item.dataset.size,
  phase: item.closest("[data-phase]").dataset.phase,
  mark: item.querySelector(".hb-when").textContent,
  title: item.querySelector(".hb-task__title").textContent,
  item,
  box: item.querySelector("input"),
}));

const belongs = (task, { format, size }) =>
  task.formats.includes(format) && (size === "full" || task.size === "minimal");

/* When a task is due: its day, and its minutes after midnight where the welcome is known. */
const due = (task, day, start) => {
  if (task.offset === null || start === null) return { day: day + task.day, minutes: null };
  return shift(day + task.day, start + task.offset);
};

/* The tasks of a plan, each with when it is due. */
export const makePlan = (tasks, settings) => {
  const day = parseDay(settings.date);
  const start = settings.start ? parseClock(settings.start) : null;
  return tasks
    .filter((task) => belongs(task, settings))
    .map((task) => ({ ...task, due: due(task, day, start) }));
};

/* What is behind, what comes next, what is done. */
export const survey = (planned, done, now) => {
  const open = planned.filter((task) => !done.has(task.id));
  const late = open.filter((task) => task.due.day < now);
  const ahead = open.filter((task) => task.due.day >= now);
  const nextDay = Math.min(...ahead.map((task) => task.due.day));
  return {
    total: planned.length,
    done: planned.length - open.length,
    late,
    next: ahead.filter((task) => task.due.day === nextDay),
  };
};
