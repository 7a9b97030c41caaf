"""Survival by lifelines: what ours is compared with.

Lines of duration, reason (0: stayed) and group come in; lines of a name and numbers go out.
"""

import sys

import lifelines
from lifelines.statistics import multivariate_logrank_test
from lifelines.utils import median_survival_times, restricted_mean_survival_time

HORIZON = 40

rows = [line.split() for line in sys.stdin if line.strip()]
durations = [int(row[0]) for row in rows]
reasons = [int(row[1]) for row in rows]
groups = [row[2] for row in rows]
events = [1 if reason else 0 for reason in reasons]


def out(name, *numbers):
    print(name, *(repr(float(number)) for number in numbers))


curve = lifelines.KaplanMeierFitter().fit(durations, events)
band = curve.confidence_interval_survival_function_
for duration in sorted({d for d, event in zip(durations, events) if event}):
    survival = curve.survival_function_.loc[duration].iloc[0]
    out(
        "survival",
        duration,
        survival,
        survival**2 * curve._cumulative_sq_.loc[duration],
        band.loc[duration].iloc[0],
        band.loc[duration].iloc[1],
    )
ends = median_survival_times(band)
out("median", curve.median_survival_time_, ends.iloc[0, 0], ends.iloc[0, 1])
out("mean", restricted_mean_survival_time(curve, t=HORIZON))

test = multivariate_logrank_test(durations, groups, events)
out("log-rank", test.test_statistic, test.degrees_of_freedom, test.p_value)

for reason in sorted(set(reasons) - {0}):
    # by the number of the subject, for lifelines would shift durations that are the same
    fitter = lifelines.AalenJohansenFitter(calculate_variance=True)
    order = sorted(range(len(rows)), key=lambda i: (durations[i], i))
    ranks = {row: rank + 1 for rank, row in enumerate(order)}
    fitter.fit([ranks[i] for i in range(len(rows))], reasons, event_of_interest=reason)
    band = fitter.confidence_interval_
    for i in order:
        if reasons[i] == reason:
            out(
                f"incidence-{reason}",
                ranks[i],
                fitter.cumulative_density_.loc[ranks[i]].iloc[0],
                fitter.variance_.loc[ranks[i]],
                band.loc[ranks[i]].iloc[0],
                band.loc[ranks[i]].iloc[1],
            )
