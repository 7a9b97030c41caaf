package io.perennial.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.example.ExampleWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** How long who asks for the example world waits until every view shows it. */
final class ExampleStart {

  private static final long SEED = 1;
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  void run(Path data) throws IOException, InterruptedException {
    long start = System.nanoTime();
    ExampleWorld.make(data, SEED, TODAY, ZoneOffset.UTC, "USD", told -> {});
    Benchmarks.row("the example world is made: s", Benchmarks.number(Benchmarks.seconds(start)));
    try (Service service = Service.start(data, Map.of("perennial.example", "true"))) {
      Benchmarks.row("its doors are open: s", Benchmarks.number(Benchmarks.seconds(start)));
      service.catchUp();
      Benchmarks.row("every view shows it: s", Benchmarks.number(Benchmarks.seconds(start)));
      JsonNode views = service.get("/operations/views");
      Benchmarks.row("its events", Benchmarks.number(views.get("head").asDouble() + 1));
    }
  }
}
