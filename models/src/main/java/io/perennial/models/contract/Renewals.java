package io.perennial.models.contract;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * What became of contracts whenever they came up, the first time, the second, and so on. More is
 * not needed of them, and contracts that are still running count as often as they came up.
 *
 * @param occasions the first first; those at which nothing came up may be missing
 */
public record Renewals(List<Occasion> occasions) {

  public Renewals {
    occasions = List.copyOf(occasions);
    for (int i = 1; i < occasions.size(); i++) {
      if (occasions.get(i).number() <= occasions.get(i - 1).number()) {
        throw new IllegalArgumentException("Occasions are not in order: " + occasions);
      }
    }
  }

  /** Counts the lives of contracts, in any order. */
  public static Renewals of(Collection<ContractLife> lives) {
    TreeMap<Long, Occasion> occasions = new TreeMap<>();
    for (ContractLife life : lives) {
      for (long number = 1; number <= life.renewals(); number++) {
        occasions.merge(number, new Occasion(number, 1, 0), Occasion::plus);
      }
      if (life.lost()) {
        long number = life.renewals() + 1;
        occasions.merge(number, new Occasion(number, 0, 1), Occasion::plus);
      }
    }
    return new Renewals(List.copyOf(occasions.values()));
  }

  /** How many contracts were lost. */
  public long lost() {
    return occasions.stream().mapToLong(Occasion::lost).sum();
  }

  /** How often contracts were renewed. */
  public long renewed() {
    return occasions.stream().mapToLong(Occasion::renewed).sum();
  }

  /**
   * What became of contracts that came up for the same time.
   *
   * @param number 1 for the first time
   * @param renewed how many were renewed
   * @param lost how many were not
   */
  public record Occasion(long number, long renewed, long lost) {

    public Occasion {
      if (number < 1 || renewed < 0 || lost < 0) {
        throw new IllegalArgumentException(
            "No contracts are like that: %d, %d renewed, %d lost".formatted(number, renewed, lost));
      }
    }

    Occasion plus(Occasion other) {
      return new Occasion(number, renewed + other.renewed, lost + other.lost);
    }
  }
}
