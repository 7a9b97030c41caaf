package io.perennial.platform.tokens;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.document.DocumentStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two nodes over one store of documents, with a clock that is moved. */
abstract class DocumentTokenStoreFixture {

  static final Duration TIMEOUT = Duration.ofSeconds(10);
  static final String CHURN = "churn";

  final MovableClock clock = new MovableClock();
  DocumentStore store;
  DocumentTokenStore a;
  DocumentTokenStore b;

  /** Opens a store without any tokens. */
  abstract DocumentStore open();

  @BeforeEach
  void openStore() {
    store = open();
    a = node("a");
    b = node("b");
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  DocumentTokenStore node(String name) {
    JacksonSerializer serializer =
        JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
    return new DocumentTokenStore(store, serializer, clock, TIMEOUT, name);
  }

  static TrackingToken at(long position) {
    return new GlobalSequenceTrackingToken(position);
  }

  static final class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-01-05T08:00:00Z");

    void move(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  static List<Integer> segmentIds(List<Segment> segments) {
    return segments.stream().map(Segment::getSegmentId).toList();
  }

  @FunctionalInterface
  interface Call<T> {
    T on(DocumentTokenStore node) throws Exception;
  }

  <T> List<T> inParallel(int nodes, Call<T> call) throws Exception {
    List<Callable<T>> calls =
        IntStream.range(0, nodes)
            .mapToObj(i -> node("node-" + i))
            .<Callable<T>>map(node -> () -> call.on(node))
            .toList();
    List<T> results = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> future : executor.invokeAll(calls)) {
        results.add(future.get());
      }
    }
    return results;
  }
}
