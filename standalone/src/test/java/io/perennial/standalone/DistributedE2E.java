package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same year on two processes with Axon Server and MongoDB ends in the same documents as on one
 * process with embedded stores. Runs where {@code PERENNIAL_TEST_AXON_SERVER} (host:port) and
 * {@code PERENNIAL_TEST_MONGODB_URI} (with a database of its own) name real servers.
 */
@EnabledIfEnvironmentVariable(named = "PERENNIAL_TEST_AXON_SERVER", matches = ".+")
@EnabledIfEnvironmentVariable(named = "PERENNIAL_TEST_MONGODB_URI", matches = ".+")
class DistributedE2E {

  private static final List<String> SCOPES =
      List.of("commands", "views", "history", "operations", "personal");

  private static final Pattern EVENT_ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  @TempDir Path folder;

  @Test
  void twoProcessesEndInTheSameDocumentsAsOne() throws Exception {
    Path one = Files.createDirectory(folder.resolve("one"));
    Map<String, String> embedded;
    try (PerennialProcess service = PerennialProcess.start(one)) {
      Scenario scenario =
          new Scenario(
              "embedded", Api.as("sales", service, one), Api.as("controller", service, one));
      embedded = scenario.documents(Api.as("analyst", service, one), scenario.play());
    }

    Path two = Files.createDirectory(folder.resolve("two"));
    String[] engines = {
      "--perennial.event-store=axon-server",
      "--perennial.axon-server.servers=" + System.getenv("PERENNIAL_TEST_AXON_SERVER"),
      "--perennial.document-store=mongodb",
      "--perennial.mongodb.uri=" + System.getenv("PERENNIAL_TEST_MONGODB_URI")
    };
    try (PerennialProcess commands =
            PerennialProcess.launch("io.perennial.command.CommandSideApplication", two, engines);
        PerennialProcess queries =
            PerennialProcess.launch("io.perennial.query.QuerySideApplication", two, engines)) {
      String commandAddress = commands.address();
      String queryAddress = queries.address();
      Scenario scenario =
          new Scenario(
              "apart" + Long.toString(System.nanoTime(), 36),
              Api.as("sales", commandAddress, two, SCOPES),
              Api.as("controller", commandAddress, two, SCOPES));

      Map<String, String> apart =
          scenario.documents(Api.as("analyst", queryAddress, two, SCOPES), scenario.play());

      assertThat(eventsInOrder(apart)).isEqualTo(eventsInOrder(embedded));
    }
  }

  /** The same documents with the events that they name called by the order in which they come. */
  private static Map<String, String> eventsInOrder(Map<String, String> documents) {
    Map<String, String> named = new HashMap<>();
    Map<String, String> inOrder = new TreeMap<>();
    new TreeMap<>(documents)
        .forEach((name, document) ->
            inOrder.put(
                name,
                EVENT_ID
                    .matcher(document)
                    .replaceAll(
                        id -> named.computeIfAbsent(id.group(), any -> "event-" + named.size()))));
    assertThat(named).isNotEmpty();
    return inOrder;
  }
}
