"""What was measured, and whether the bounds were kept."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import median

from tests.benchmarks.soak.driver import Driver
from tests.benchmarks.soak.faults import Faults
from tests.benchmarks.soak.heartbeat import SPELL_SECONDS, Heartbeat, Stall
from tests.benchmarks.soak.readings import Reading, handle_names

GROWTH = 0.05
_WARM_MINUTES = 10.0
_LEAST_READINGS = 6
_SHOWN = 25
_SHOWN_EACH = 200


def report(driver: Driver, beat: Heartbeat, faults: Faults, stall_ms: float) -> list[str]:
    """Print everything; give the bounds that were broken, as sentences."""
    broken: list[str] = []
    print("\nscenes: " + ", ".join(f"{name} {count}" for name, count in driver.played.most_common()))
    _stalls(beat, stall_ms, broken)
    readings = driver.readings
    warm = warm_readings(readings)
    print(f"\nreadings compared: {len(warm)} of {len(readings)}")
    if len(warm) >= _LEAST_READINGS:
        _growth(warm, broken)
    if len(driver.kinds) > 1:
        _objects(driver.kinds[-len(warm)] if len(warm) > 1 else driver.kinds[0], driver.kinds[-1])
    print("open handles: " + ", ".join(f"{name} {n}" for name, n in handle_names().most_common(12)))
    for kind, count in faults.counted.most_common():
        print(f"FAULT {count} × {kind}")
        broken.append(f"{count} × {kind}")
    print("\n" + ("all bounds kept" if not broken else "BROKEN: " + "; ".join(broken)))
    return broken


def warm_readings(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Those after the first ten minutes, or after half of a shorter time."""
    if not readings:
        return readings
    warm = min(_WARM_MINUTES, readings[-1].minute / 2)
    return [reading for reading in readings if reading.minute >= warm]


def growth(values: Sequence[float]) -> float:
    """How much the last third is over the first, in middle values, as a share."""
    third = max(1, len(values) // 3)
    first, last = median(values[:third]), median(values[-third:])
    return last / first - 1 if first else 0.0


def leaks(values: Sequence[int]) -> bool:
    """Whether even the least of the last third is more than the most of the first."""
    third = max(1, len(values) // 3)
    return min(values[-third:]) > max(values[:third])


def _growth(warm: Sequence[Reading], broken: list[str]) -> None:
    whole = [reading.own + reading.children for reading in warm]
    for name, values in (
        ("RSS", [reading.resident for reading in warm]),
        ("USS", [reading.own for reading in warm]),
        ("USS with children", whole),
    ):
        grown = growth(values)
        print(f"{name}: {values[0]:.1f} → {values[-1]:.1f} MB, middle of thirds {grown:+.1%}")
        if grown > GROWTH:
            broken.append(f"{name} grew by {grown:.1%}")
    counts = {
        "handles": [reading.handles for reading in warm],
        "threads": [reading.threads for reading in warm],
        "children": [reading.child_count for reading in warm],
        "Qt objects": [reading.widgets for reading in warm],
    }
    for name, numbers in counts.items():
        print(f"{name}: {numbers[0]} → {numbers[-1]}, most {max(numbers)}")
        if leaks(numbers):
            broken.append(f"{name} leak: {numbers[0]} → {numbers[-1]}")


def _objects(before: Counter[str], after: Counter[str]) -> None:
    more = (after - before).most_common(12)
    print("more Python objects than at the first reading compared:")
    for name, count in more:
        print(f"  {count:+7}  {name}  (now {after[name]})")


def _calm_stalls(beat: Heartbeat) -> None:
    """What is to be seen of the program where the host leaves it the processors; told, and not judged."""
    spells = beat.calm_spells()
    calm = [stall for stall in beat.stalls if any(start <= stall.at < end for start, end in spells)]
    long = sorted((stall for stall in calm if stall.wall > 100), key=lambda stall: -stall.wall)
    minutes = len(spells) * SPELL_SECONDS / 60
    print(
        f"\nthe host left the processors alone for {minutes:.1f} min, by spells of {SPELL_SECONDS:.0f} s; "
        f"stalls in them by the clock: over 50 ms {len(calm)}, over 100 ms {len(long)}"
    )
    for stall in long[:_SHOWN]:
        print(f"  {stall.wall:.0f} ms, own work {stall.own:.0f}, {stall.doing}: {stall.cause}")


def _stalls(beat: Heartbeat, stall_ms: float, broken: list[str]) -> None:
    stalls = beat.stalls
    late, long = beat.over(50), beat.over(100)
    raw = sum(stall.wall > 100 for stall in stalls)
    pauses = beat.machine.pauses
    longest = max((end - start for start, end in pauses), default=0.0)
    print(
        f"\nprocessors stood still {len(pauses)} times, at most {1000 * longest:.0f} ms; "
        f"the host took away {beat.machine.stolen_seconds:.1f} s of them"
    )
    print(
        f"\nstalls by the clock: over 50 ms {len(stalls)}, over 100 ms {raw}; without the time others "
        f"had the processors: over 50 ms {len(late)}, over 100 ms {len(long)}; if "
        f"a thread that waited for a processor held Python's lock: over 100 ms "
        f"{sum(stall.calm > 100 for stall in stalls)}"
    )
    _calm_stalls(beat)
    broke = beat.over(stall_ms)
    print(f"each that counts for over {stall_ms:.0f} ms:")
    for stall in sorted(broke, key=lambda stall: -stall.judged)[:_SHOWN_EACH]:
        print(_told(stall, beat.begun))
    groups: defaultdict[str, list[Stall]] = defaultdict(list)
    for stall in stalls:
        groups[f"{stall.doing}: {stall.cause}"].append(stall)
    print("by cause, each with its worst:")
    for group in sorted(groups.values(), key=lambda group: -max(stall.judged for stall in group))[:_SHOWN]:
        print(f"{len(group)} ×" + _told(max(group, key=lambda stall: stall.judged), beat.begun))
    if broke:
        longest = max(stall.judged for stall in broke)
        broken.append(f"{len(broke)} stalls over {stall_ms:.0f} ms, the longest {longest:.0f} ms")


def _told(stall: Stall, begun: float) -> str:
    beside = ", ".join(place for place, _ in stall.beside.most_common(3))
    return (
        f"  at {stall.at - begun:.1f} s, {stall.doing}: {stall.cause}\n"
        f"      clock {stall.wall:.0f} ms, judged {stall.judged:.0f}, "
        f"own work {stall.own:.0f}, queued {stall.queued:.0f}, machine still {stall.paused:.0f}, "
        f"either processor {stall.paused_beside:.0f}, longest of others {stall.others_queued:.0f}, "
        f"calm {stall.calm:.0f}" + (f"\n      beside: {beside}" if beside else "")
    )
