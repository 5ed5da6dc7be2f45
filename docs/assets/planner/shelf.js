/* The plans kept in this browser, under one key: for each its query and what is ticked. */

const KEY = "handbook.plans";

const isPlan = (plan) => typeof plan?.query === "string" && Array.isArray(plan.done);

/* All kept plans by id; what other hands left there is passed over. */
export const keptPlans = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return new Map(Object.entries(kept ?? {}).filter(([, plan]) => isPlan(plan)));
  } catch {
    return new Map();
  }
};

const write = (plans) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(plans)));
    return true;
  } catch {
    return false;
  }
};

/* Keep a plan; false where the browser lets nothing be kept. */
export const keepPlan = (id, plan) => write(keptPlans().set(id, plan));

export const deletePlan = (id) => {
  const plans = keptPlans();
  plans.delete(id);
  write(plans);
};
