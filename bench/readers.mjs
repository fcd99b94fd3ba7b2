// Simulates many readers of one shared library: npm run bench:readers -- [readers]. Nothing is measured here: what each request takes of the server was
// measured on a library of 1,000,000 books (docs/sharing.md), and stands below. The same numbers come out each time.
import { pathToFileURL } from 'node:url';

/** What an action takes of a processor of the server, in milliseconds; a change holds the one write lock besides, from its first request to its last. */
const costs = { page: 4, search: 50, change: 7 };
const cores = 2;
/** Round trips before the first request of a command: TCP, then TLS 1.3. */
const handshakes = 2;
/** How long a client waits before it asks for the lock again, in milliseconds, and how long it goes on asking. */
const again = [10, 50];
const patience = 30_000;

const day = { page: 20, search: 3, change: 3 };
const hour = 3_600_000;

/**
 * How readers come: `share` of what `actions` says each of them does falls into `length` milliseconds; `lock` is what an import holds of the
 * write lock once, half-way.
 */
const scenarios = [
  { name: 'an evening: 80 % of the day in 4 hours', actions: day, share: 0.8, length: 4 * hour, lock: 0 },
  { name: 'the same while 10,000 books are imported', actions: day, share: 0.8, length: 4 * hour, lock: 4000 },
  {
    name: 'the bell: 5 % come within a minute',
    actions: { page: 3, search: 1, change: 1 },
    share: 0.05,
    length: 60_000,
    lock: 0,
  },
];

/** Simulates ten minutes of a scenario at most; answers with how long its actions took, sorted, and how busy the machines were. */
export function simulate(scenario, { readers, replicas, roundTrip }, random = generator(7)) {
  const length = Math.min(scenario.length, 600_000);
  const took = { page: [], search: [], change: [] };
  // Reads go to the replicas where there are some; changes to the primary.
  const machines = Array.from({ length: 1 + replicas }, () => ({
    free: Array.from({ length: cores }, () => 0),
    busy: 0,
  }));
  const lock = { until: 0, held: 0, refused: 0 };
  const queue = arrivals(scenario, length, readers, random);
  if (scenario.lock > 0) queue.push({ time: length / 2, kind: 'import' });
  queue.sort((one, other) => one.time - other.time);
  const later = heap();
  for (const event of queue) later.push(event.time + handshakes * roundTrip, { ...event, came: event.time });
  for (let event = later.pop(); event !== null; event = later.pop()) {
    const { time, kind, came } = event;
    if (kind === 'page' || kind === 'search') {
      const machine = replicas === 0 ? machines[0] : machines[1 + Math.floor(random() * replicas)];
      took[kind].push(serve(machine, time + roundTrip / 2, costs[kind]) + roundTrip / 2 - came);
    } else if (time < lock.until) {
      if (time - came > patience) lock.refused += 1;
      else later.push(time + again[0] + random() * (again[1] - again[0]) + roundTrip, event);
    } else if (kind === 'import') {
      hold(lock, time, time + scenario.lock);
    } else {
      // Two requests: the lock and what the change has to know; the change.
      const begun = serve(machines[0], time + roundTrip / 2, costs.change / 2);
      const done = serve(machines[0], begun + roundTrip, costs.change / 2);
      hold(lock, time, done);
      took.change.push(done + roundTrip / 2 - came);
    }
  }
  for (const list of Object.values(took)) list.sort((one, other) => one - other);
  return {
    took,
    lockShare: lock.held / length,
    refused: lock.refused,
    busiest: Math.max(...machines.map(({ busy }) => busy / (length * cores))),
  };
}

function arrivals({ actions, share, length: whole }, length, readers, random) {
  const events = [];
  for (const [kind, each] of Object.entries(actions)) {
    const rate = (readers * each * share) / whole;
    for (let time = wait(rate, random); time < length; time += wait(rate, random)) events.push({ time, kind });
  }
  return events;
}

const wait = (rate, random) => -Math.log(1 - random()) / rate;

/** The first processor that is free does it; answers with when it is done. */
function serve(machine, time, cost) {
  const core = machine.free.indexOf(Math.min(...machine.free));
  const done = Math.max(time, machine.free[core]) + cost;
  machine.free[core] = done;
  machine.busy += cost;
  return done;
}

function hold(lock, from, until) {
  lock.held += until - from;
  lock.until = until;
}

/** Numbers between 0 and 1 that are the same in each run (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A queue by time: a binary heap. */
function heap() {
  const items = [];
  const swap = (one, other) => ([items[one], items[other]] = [items[other], items[one]]);
  return {
    push(time, event) {
      items.push({ ...event, time });
      for (let at = items.length - 1; at > 0;) {
        const parent = (at - 1) >> 1;
        if (items[parent].time <= items[at].time) break;
        swap(parent, at);
        at = parent;
      }
    },
    pop() {
      if (items.length === 0) return null;
      swap(0, items.length - 1);
      const first = items.pop();
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let least = at;
        if (left < items.length && items[left].time < items[least].time) least = left;
        if (right < items.length && items[right].time < items[least].time) least = right;
        if (least === at) return first;
        swap(least, at);
        at = least;
      }
    },
  };
}

const at = (list, share) =>
  list.length === 0 ? NaN : list[Math.min(list.length - 1, Math.floor(list.length * share))];
const milliseconds = (list) => [0.5, 0.95, 0.99].map((share) => Math.round(at(list, share))).join(' / ');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const readers = Number(process.argv[2] ?? 10_000);
  console.log(`${readers.toLocaleString('en')} readers; milliseconds for half, 95 % and 99 % of the actions\n`);
  console.log(
    '| scenario | round trip | replicas | a page | a search | a change | lock held | busiest machine | refused |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const scenario of scenarios)
    for (const roundTrip of [1, 40, 150])
      for (const replicas of [0, 2]) {
        const { took, lockShare, busiest, refused } = simulate(scenario, { readers, replicas, roundTrip });
        const shares = [lockShare, busiest].map((share) => `${Math.round(share * 100)} %`);
        const cells = [
          scenario.name,
          `${roundTrip} ms`,
          replicas,
          ...Object.values(took).map(milliseconds),
          ...shares,
          refused,
        ];
        console.log(`| ${cells.join(' | ')} |`);
      }
}
