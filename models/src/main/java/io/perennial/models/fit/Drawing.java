package io.perennial.models.fit;

import java.util.function.IntConsumer;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * How the worlds of a bootstrap are drawn.
 *
 * @param worlds how many
 * @param seed the same seed, the same worlds; what is put together of two drawings needs two of
 *     them, or the chance of one would be that of the other
 * @param begun is told before each world how many there are so far; may end it all by an exception
 */
public record Drawing(int worlds, long seed, IntConsumer begun) {

  /** The random numbers of a world, which are the same however many worlds there are. */
  public RandomGenerator random(int world) {
    return new Well19937c(new int[] {(int) seed, (int) (seed >>> Integer.SIZE), world});
  }
}
