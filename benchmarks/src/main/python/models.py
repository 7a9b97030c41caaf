"""BG/NBD by SciPy on one core, on the input that the Java benchmark wrote: rows of the same table.

Fitted by BFGS from one start on the logarithms of the parameters with the analytic gradient; scored with SciPy's hyp2f1.
"""

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import sys
import time

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, digamma, gammaln, hyp2f1


def customers(path):
    return np.fromfile(path, ">f8").astype(float).reshape(-1, 3).T


def log_odds(r, alpha, a, b, x, recency, age):
    """Of having left, and where these are: who did not buy again has not left."""
    again = x > 0
    odds = np.log(a / np.where(again, b + x - 1, 1)) + (r + x) * np.log((alpha + age) / (alpha + recency))
    return np.where(again, odds, -np.inf)


def loss(logs, x, recency, age):
    r, alpha, a, b = np.exp(logs)
    odds = log_odds(r, alpha, a, b, x, recency, age)
    likelihood = (
        gammaln(r + x) - gammaln(r) + r * np.log(alpha) + betaln(a, b + x) - betaln(a, b)
        - (r + x) * np.log(alpha + age) + np.logaddexp(0, odds)
    ).sum()
    left = 1 / (1 + np.exp(-odds))
    shape = r + x
    gradient = np.array([
        (digamma(shape) - digamma(r) + np.log(alpha / (alpha + age)) + left * np.log((alpha + age) / (alpha + recency))).sum() * r,
        (r / alpha - shape / (alpha + age) + left * shape * (1 / (alpha + age) - 1 / (alpha + recency))).sum() * alpha,
        (digamma(a + b) - digamma(a + b + x) + left / a).sum() * a,
        (digamma(a + b) - digamma(a + b + x) + digamma(b + x) - digamma(b)
         - np.where(x > 0, left / np.where(x > 0, b + x - 1, 1), 0)).sum() * b,
    ])
    return -likelihood, -gradient


def median(action, rounds):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        found = action()
        times.append(time.perf_counter() - start)
    return found, sorted(times)[rounds // 2] * 1000


def score(r, alpha, a, b, x, recency, age, weeks):
    active = 1 / (1 + np.exp(log_odds(r, alpha, a, b, x, recency, age)))
    z = weeks / (alpha + age + weeks)
    gone = 1 - (1 - z) ** (r + x) * hyp2f1(r + x, b + x, a + b + x - 1, z)
    return (active + active * (a + b + x - 1) / (a - 1) * gone).sum()


fitted, scored, weeks = customers(sys.argv[1]), customers(sys.argv[2]), float(sys.argv[3])
result, taken = median(lambda: minimize(loss, np.log([1, 10, 1, 1]), tuple(fitted), "BFGS", True), 20)
print(f"| SciPy: BG/NBD fitted (log-likelihood {-result.fun:.3f}), warm: ms | {taken:.0f} |")
total, taken = median(lambda: score(*np.exp(result.x), *scored, weeks), 5)
print(f"| SciPy: {scored.shape[1]:,} customers scored on one core (sum {total:.3f}): ms | {taken:.0f} |")
