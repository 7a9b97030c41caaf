package io.perennial.command.common;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.PersonalTexts;
import io.perennial.events.personal.Unreadable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what has been recorded; asked of the event store. */
@FunctionalInterface
public interface RecordedFacts {

  /**
   * The fact of that number within its stream; empty when there is none, or when it cannot be read.
   */
  Optional<LifecycleEvent> find(String streamId, long sequence);

  /**
   * What a fact that is asked for says in words, to be compared with the facts of its stream. A
   * text that has been erased, or whose key is lost, is passed over.
   */
  default Words wordsOf(LifecycleEvent asked) {
    return sequence ->
        find(asked.streamId(), sequence)
            .map(recorded -> sayTheSame((Record) recorded, (Record) asked))
            .orElse(true);
  }

  /** Whether both say the same in words, as far as that can be read. */
  static boolean sayTheSame(Record recorded, Record asked) {
    return same(PersonalTexts.of(recorded), PersonalTexts.of(asked));
  }

  private static boolean same(List<@Nullable String> recorded, List<@Nullable String> asked) {
    if (recorded.size() != asked.size()) {
      return false;
    }
    for (int i = 0; i < recorded.size(); i++) {
      String before = recorded.get(i);
      String now = asked.get(i);
      boolean readable = !isGone(before) && !isGone(now);
      if (readable && !Objects.equals(before, now)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isGone(@Nullable String text) {
    return Erased.TEXT.equals(text) || Unreadable.TEXT.equals(text);
  }
}
