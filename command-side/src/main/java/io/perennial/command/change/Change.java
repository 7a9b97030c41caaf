package io.perennial.command.change;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Unreadable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of something that may stay as it is: a value, or null, which clears it. What
 * is left out does not change, and is itself absent from the command.
 *
 * @param to what it is from now on; null when it is cleared
 */
@JsonDeserialize(using = ChangeReader.class)
public record Change<T>(@JsonValue @Nullable T to) {

  /** What it is after a change; as before when there is none. */
  public static <T> @Nullable T after(@Nullable Change<T> change, @Nullable T before) {
    return change == null ? before : change.to;
  }

  /**
   * What a list holds after a change; as before when there is none, and nothing when it is cleared.
   *
   * @param recorded makes of an entry what is recorded
   */
  public static <E, R> List<R> listAfter(
      @Nullable Change<List<E>> change, List<R> before, Function<E, R> recorded) {
    if (change == null) {
      return before;
    }
    return change.to == null ? List.of() : change.to.stream().map(recorded).toList();
  }

  /** A text that can still be read; absent when it has been erased, or its key is lost. */
  public static @Nullable String readable(@Nullable String before) {
    return Erased.TEXT.equals(before) || Unreadable.TEXT.equals(before) ? null : before;
  }
}
