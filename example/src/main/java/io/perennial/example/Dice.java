package io.perennial.example;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Chance that falls the same for the same seed. */
final class Dice {

  private final long seed;
  private final SplittableRandom random;

  Dice(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** Dice of their own for one matter, so that what is thrown elsewhere does not change it. */
  Dice of(String matter) {
    CRC32 sum = new CRC32();
    sum.update(matter.getBytes(StandardCharsets.UTF_8));
    return new Dice(seed * 31 + sum.getValue());
  }

  /** Whether what happens with this probability happens. */
  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from the lowest to the highest, both among them. */
  int between(int lowest, int highest) {
    return random.nextInt(lowest, highest + 1);
  }

  double between(double lowest, double highest) {
    return lowest + (highest - lowest) * random.nextDouble();
  }

  /** About 1, never below zero: most often a little less, sometimes far more. */
  double around(double spread) {
    return Math.exp(spread * random.nextGaussian() - spread * spread / 2);
  }

  /** The time until the next of things that happen somewhat regularly, in mean this long. */
  double gap(double mean, double regularity) {
    double sum = 0;
    for (int i = 0; i < regularity; i++) {
      sum -= Math.log(1 - random.nextDouble());
    }
    return mean * sum / regularity;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  final <T> T oneOf(T... all) {
    return oneOf(List.of(all));
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** One of the places, by its weight. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = random.nextDouble() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** So many of them, in any order, each once. */
  <T> List<T> some(List<T> all, int count) {
    List<T> rest = new ArrayList<>(all);
    List<T> taken = new ArrayList<>();
    while (taken.size() < count && !rest.isEmpty()) {
      taken.add(rest.remove(random.nextInt(rest.size())));
    }
    return taken;
  }
}
