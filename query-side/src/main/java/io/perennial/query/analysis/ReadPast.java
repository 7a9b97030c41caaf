package io.perennial.query.analysis;

import io.perennial.query.frozen.FrozenFullException;
import io.perennial.query.frozen.FrozenViews;
import io.perennial.query.frozen.FrozenViews.Found;
import io.perennial.query.frozen.Wanted;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.GenerationDroppedException;
import io.perennial.query.live.ServedViews;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.view.View;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/** Reads the past for runs: waits for it to be folded, and takes in whole generations only. */
final class ReadPast {

  private static final int ATTEMPTS = 3;

  private final FrozenViews frozen;
  private final ServedViews served;
  private final Duration patience;
  private final Runnable pause;

  /**
   * Reads frozen generations.
   *
   * @param patience how long is waited for room for one
   * @param pause waits a little before it is looked again; may end the wait by an exception
   */
  ReadPast(FrozenViews frozen, ServedViews served, Duration patience, Runnable pause) {
    this.frozen = frozen;
    this.served = served;
    this.patience = patience;
    this.pause = pause;
  }

  /**
   * What was taken in.
   *
   * @param accumulation what was made of it
   * @param position last event that could be in it
   */
  record Read<A>(A accumulation, long position) {}

  /**
   * Takes in all documents that are shown.
   *
   * @param waiting is told how far the folding is, from 0 to 1; may end it by an exception
   */
  <D, A> Read<A> fold(
      View<D> view,
      Horizon horizon,
      DoubleConsumer waiting,
      Supplier<A> start,
      BiConsumer<A, D> add) {
    for (int attempt = 1; ; attempt++) {
      ViewDocuments<D> documents = open(view, horizon, waiting);
      A accumulation = start.get();
      try {
        documents
            .collection()
            .scan(stored ->
                served
                    .read(documents, stored)
                    .filter(documents::isShown)
                    .ifPresent(document -> add.accept(accumulation, document)));
        served.requireWhole(documents);
        return new Read<>(accumulation, documents.generation().startAfter());
      } catch (GenerationDroppedException e) { // it was not used for long enough
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private <D> ViewDocuments<D> open(View<D> view, Horizon horizon, DoubleConsumer waiting) {
    long begun = System.nanoTime();
    while (true) {
      double share = 0;
      try {
        switch (frozen.open(view, Wanted.of(horizon))) {
          case Found.Ready<D> ready -> {
            return ready.documents();
          }
          case Found.Freezing<D> freezing -> share = freezing.frozen().share();
        }
      } catch (FrozenFullException e) {
        if (System.nanoTime() - begun > patience.toNanos()) {
          throw e;
        }
      }
      waiting.accept(share);
      pause.run();
    }
  }
}
