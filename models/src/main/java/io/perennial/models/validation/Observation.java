package io.perennial.models.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known of one, and what came of it.
 *
 * @param key its identifier, unique among those that are looked at together
 * @param measures what was known, in the order of the names of the measures; absent what was not
 * @param happened whether it came
 */
public record Observation(String key, List<@Nullable Double> measures, boolean happened) {

  public Observation {
    measures = Collections.unmodifiableList(new ArrayList<>(measures));
    if (measures.stream().anyMatch(value -> value != null && !Double.isFinite(value))) {
      throw new IllegalArgumentException("A measure is a finite number, not one of " + measures);
    }
  }
}
