package io.perennial.query.web;

import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.live.FrozenGeneration.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A frozen generation of a view: how the view was.
 *
 * @param number its number
 * @param version version of the view that folded it
 * @param asOf last business date that is in it; no bound when absent
 * @param knownBefore what was recorded at this instant or later is not in it; no bound when absent
 * @param state {@code waiting}, {@code building}, {@code ready}, {@code failed}, {@code retired} or
 *     {@code dropping}
 * @param node where it is, or was, folded
 * @param startedAt when it was asked for
 * @param usedAt when it was last asked for
 * @param eventsRead events read so far
 * @param eventsToRead events that there are to read, about
 * @param documents its documents; before it is ready about as many as the view has now
 * @param position last position that was known; absent until it is ready
 * @param failure why it could not be folded; absent when it could
 */
record FrozenStatus(
    int number,
    int version,
    @Nullable LocalDate asOf,
    @Nullable Instant knownBefore,
    String state,
    String node,
    Instant startedAt,
    Instant usedAt,
    long eventsRead,
    long eventsToRead,
    long documents,
    @Nullable Long position,
    @Nullable String failure) {

  static FrozenStatus of(FrozenGeneration frozen) {
    return new FrozenStatus(
        -frozen.number(),
        frozen.generation().version(),
        frozen.asOf(),
        frozen.knownBefore(),
        frozen.state().name().toLowerCase(Locale.ROOT),
        frozen.node(),
        frozen.begunAt(),
        frozen.usedAt(),
        frozen.read(),
        frozen.head() + 1,
        frozen.documents(),
        frozen.state() == State.READY ? frozen.generation().startAfter() : null,
        frozen.failure());
  }
}
