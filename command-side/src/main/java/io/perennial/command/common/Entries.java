package io.perennial.command.common;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists in commands. */
public final class Entries {
  private Entries() {}

  /** An unmodifiable copy; empty when absent. A missing entry is kept for validation to report. */
  public static <T> List<T> of(@Nullable List<T> given) {
    return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
  }
}
