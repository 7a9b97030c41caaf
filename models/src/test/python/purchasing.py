"""Purchases and spend by lifetimes: what ours is compared with.

Lines of a model, the number of its parameters, these, and what is asked of a customer come in; lines of numbers go out:
the chance to be active and the purchases that are expected, or the spend.
"""

import sys

import lifetimes
import numpy as np
import pandas as pd

MODELS = {
    "BG/NBD": (lifetimes.BetaGeoFitter, ["r", "alpha", "a", "b"]),
    "MBG/NBD": (lifetimes.ModifiedBetaGeoFitter, ["r", "alpha", "a", "b"]),
    "Pareto/NBD": (lifetimes.ParetoNBDFitter, ["r", "alpha", "s", "beta"]),
    "BG/BB": (lifetimes.BetaGeoBetaBinomFitter, ["alpha", "beta", "gamma", "delta"]),
    "gamma-gamma": (lifetimes.GammaGammaFitter, ["p", "q", "v"]),
}

asked = {}
rows = [line.split() for line in sys.stdin if line.strip()]
for at, (model, count, *numbers) in enumerate(rows):
    numbers = [float(number) for number in numbers]
    key = (model, *numbers[: int(count)])
    asked.setdefault(key, []).append((at, numbers[int(count) :]))

answers = [()] * len(rows)
for (model, *parameters), customers in asked.items():
    fitter, names = MODELS[model]
    fitted = fitter()
    fitted.params_ = pd.Series(dict(zip(names, parameters)))
    columns = [np.array(column) for column in zip(*(numbers for _, numbers in customers))]
    if model == "gamma-gamma":
        found = [fitted.conditional_expected_average_profit(*columns)]
    elif model == "BG/BB":
        x, last, occasions, more = (column.astype(int) for column in columns)
        found = [
            fitted.conditional_probability_alive(1, x, last, occasions),
            fitted.conditional_expected_number_of_purchases_up_to_time(more, x, last, occasions),
        ]
    else:
        x, recency, age, weeks = columns
        found = [
            fitted.conditional_probability_alive(x, recency, age),
            fitted.conditional_expected_number_of_purchases_up_to_time(weeks, x, recency, age),
        ]
    for (at, _), *numbers in zip(customers, *(np.asarray(column) for column in found)):
        answers[at] = numbers

for numbers in answers:
    print(*(repr(float(number)) for number in numbers))
