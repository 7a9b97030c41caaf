package io.perennial.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.support.ProjectFiles;
import io.perennial.support.Settings;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** No container runs here: what can be known without one is compared with the code. */
class DeploymentComponentTest {

  private static final String COMPOSE = ProjectFiles.text("docker-compose.yml");
  private static final Set<String> SPRING = Set.of("SERVER_ADDRESS", "SERVER_PORT");
  private static final List<String> SIDES = List.of("command-side", "query-side");

  private static Map<?, ?> yaml(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  private static Map<?, ?> map(@Nullable Object node) {
    return (Map<?, ?>) Objects.requireNonNull(node);
  }

  private static List<?> list(@Nullable Object node) {
    return node == null ? List.of() : (List<?>) node;
  }

  static Stream<String> services() {
    return map(yaml(COMPOSE).get("services")).keySet().stream().map(String::valueOf);
  }

  private static Map<?, ?> service(String name) {
    return map(map(yaml(COMPOSE).get("services")).get(name));
  }

  @Test
  void startsEverythingThatIsPromised() {
    assertThat(services())
        .containsExactlyInAnyOrder(
            "command-side",
            "query-side",
            "workbench",
            "axonserver",
            "mongodb",
            "prometheus",
            "grafana");
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyServiceSaysWhetherItIsWell(String name) {
    Map<?, ?> check = map(service(name).get("healthcheck"));

    assertThat(list(check.get("test"))).isNotEmpty();
    assertThat(check.containsKey("interval")).isTrue();
    assertThat(check.containsKey("timeout")).isTrue();
    assertThat(check.containsKey("retries")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("services")
  void portsAreBoundToLoopback(String name) {
    assertThat(list(service(name).get("ports")).stream().map(String::valueOf))
        .allMatch(port -> port.matches("127\\.0\\.0\\.1:\\d+:\\d+"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void filesThatAreMountedExist(String name) {
    assertThat(
            list(service(name).get("volumes")).stream()
                .map(String::valueOf)
                .map(volume -> volume.split(":", 2)[0]))
        .allMatch(source ->
            source.startsWith("./")
                ? ProjectFiles.exists(source)
                : map(yaml(COMPOSE).get("volumes")).containsKey(source));
  }

  @Test
  void versionsAreInOnePlace() {
    assertThat(ProjectFiles.all("^\\s*image: *(.*)$", COMPOSE))
        .isNotEmpty()
        .allMatch(image -> image.matches("[a-z./]+:\\$\\{[A-Z_]+_VERSION}"));
    assertThat(ProjectFiles.all("^FROM (\\S+)", ProjectFiles.text("Dockerfile")))
        .isNotEmpty()
        .allMatch(
            image -> image.matches("[a-z-]+:\\$\\{JAVA_VERSION}-(jdk|jre)") || image.equals("run"));
    assertThat(environmentFile().values()).allMatch(version -> version.matches("v?\\d[\\w.-]*"));
    assertThat(COMPOSE + ProjectFiles.text("Dockerfile") + ProjectFiles.text(".env"))
        .doesNotContainIgnoringCase("latest");
  }

  private static Map<String, String> environmentFile() {
    return ProjectFiles.text(".env")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  @Test
  void everyVariableHasAVersionADefaultOrAMessage() {
    String guide = ProjectFiles.text("docs/operating.md");
    Set<String> used = new TreeSet<>();
    for (String variable : ProjectFiles.all("(?<!\\$)\\$\\{([^}]+)}", COMPOSE)) {
      String name = variable.split(":", 2)[0];
      used.add(name);
      if (environmentFile().containsKey(name)) {
        assertThat(variable).isEqualTo(name);
      } else {
        assertThat(variable).matches("[A-Z_]+:(\\?.{10,}|-.+)");
        assertThat(guide).contains("| `" + name + "` |");
      }
    }

    assertThat(used).containsAll(environmentFile().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"command-side", "query-side"})
  void settingsOfTheSidesExist(String side) {
    Set<String> known = new HashSet<>(SPRING);
    Settings.all().keySet().forEach(name -> known.add(Settings.variable(name)));

    assertThat(map(service(side).get("environment")).keySet().stream().map(String::valueOf))
        .isSubsetOf(known)
        .contains("PERENNIAL_EVENTSTORE", "PERENNIAL_DOCUMENTSTORE", "PERENNIAL_MONGODB_URI");
    assertThat(ProjectFiles.all("^ENV (\\w+)=", ProjectFiles.text("Dockerfile"))).isSubsetOf(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"command-side", "query-side"})
  void portsAreThoseOfTheLaunchers(String side) {
    String port = portOf(side);

    assertThat(list(service(side).get("ports")))
        .isEqualTo(List.of("127.0.0.1:" + port + ":" + port));
    assertThat(map(service(side).get("environment")).get("SERVER_PORT")).isEqualTo(port);
    assertThat(ProjectFiles.text("Dockerfile"))
        .containsPattern("FROM run AS " + side + "\nENV SERVER_PORT=" + port + "\nEXPOSE " + port);
    // The connector for operators is 1000 above that of the doors.
    assertThat(ProjectFiles.text("deploy/prometheus/prometheus.yml"))
        .contains(side + ":" + (Integer.parseInt(port) + 1000));
    assertThat(ProjectFiles.text("docs/operating.md")).contains("port " + port);
  }

  /** The port that the launcher of a side takes by itself. */
  private static String portOf(String side) {
    String name = side.substring(0, side.indexOf('-'));
    String launcher =
        "%s/src/main/java/io/perennial/%s/%sSideApplication.java"
            .formatted(
                side, name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    return ProjectFiles.all("\"server\\.port\",\\s*\"(\\d+)\"", ProjectFiles.text(launcher))
        .getFirst();
  }

  @Test
  void theWorkbenchAsksTheSidesAndLetsPeopleInByTheSameIssuer() {
    Map<?, ?> settings = map(service("workbench").get("environment"));
    Set<String> known = new HashSet<>(SPRING);
    Settings.all().keySet().forEach(name -> known.add(Settings.variable(name)));
    String launcher =
        ProjectFiles.text(
            "workbench/src/main/java/io/perennial/workbench/WorkbenchApplication.java");
    String port = ProjectFiles.all("\"server\\.port\", \"(\\d+)\"", launcher).getFirst();

    assertThat(settings.keySet().stream().map(String::valueOf)).isSubsetOf(known);
    for (String side : SIDES) {
      assertThat(settings.containsValue("http://" + side + ":" + portOf(side))).as(side).isTrue();
    }
    assertThat(settings.get("PERENNIAL_WORKBENCH_ISSUER"))
        .isEqualTo(map(service("query-side").get("environment")).get("PERENNIAL_SECURITY_ISSUER"));
    assertThat(settings.get("SERVER_PORT")).isEqualTo(port);
    assertThat(list(service("workbench").get("ports")))
        .isEqualTo(List.of("127.0.0.1:" + port + ":" + port));
    assertThat(String.valueOf(map(service("workbench").get("healthcheck")).get("test")))
        .contains("GET /alive ");
    assertThat(map(service("workbench").get("build")).get("target")).isEqualTo("workbench");
    assertThat(ProjectFiles.text("Dockerfile"))
        .contains("FROM run AS workbench\nENV SERVER_PORT=" + port + "\nEXPOSE " + port);
    assertThat(ProjectFiles.text("docs/operating.md")).contains("port " + port);
  }

  @Test
  void healthAndMetricsAreAskedWhereTheyAre() {
    String launch =
        ProjectFiles.text("platform/src/main/java/io/perennial/platform/wiring/Launch.java");
    assertThat(launch).contains("management.endpoint.health.group.readiness.include");
    assertThat(ProjectFiles.all("exposure\\.include\", \"([^\"]+)\"", launch))
        .singleElement()
        .satisfies(exposed -> assertThat(exposed.split(",")).contains("health", "prometheus"));
    assertThat(ProjectFiles.text("Dockerfile")).contains("GET /actuator/health/readiness ");
    for (String side : SIDES) {
      assertThat(String.valueOf(map(service(side).get("healthcheck")).get("test")))
          .contains("GET /actuator/health/readiness ");
    }
    assertThat(ProjectFiles.text("deploy/prometheus/prometheus.yml"))
        .contains("metrics_path: /actuator/prometheus");
  }

  @Test
  void servicesAreReachedUnderTheirNames() {
    Map<?, ?> settings = map(service("query-side").get("environment"));
    assertThat(String.valueOf(settings.get("PERENNIAL_AXONSERVER_SERVERS")))
        .isEqualTo("axonserver:8124");
    assertThat(String.valueOf(settings.get("PERENNIAL_MONGODB_URI")))
        .contains("@mongodb:27017/perennial?replicaSet=rs0");
    assertThat(ProjectFiles.text("deploy/mongodb/healthy.sh")).contains("mongodb:27017");
    assertThat(ProjectFiles.text("deploy/mongodb/start.sh")).contains("--replSet rs0");
    assertThat(
            yaml(ProjectFiles.text("deploy/grafana/provisioning/datasources/prometheus.yml"))
                .toString())
        .contains("url=http://prometheus:9090");
  }

  @Test
  void imagesHoldWhatIsBuiltAndRunAsNobodyOfPower() {
    String dockerfile = ProjectFiles.text("Dockerfile");
    for (String target : List.of("command-side", "query-side", "workbench", "standalone")) {
      assertThat(dockerfile)
          .contains("FROM run AS " + target)
          .contains("COPY --from=build /jars/" + target + ".jar /app.jar");
      assertThat(ProjectFiles.text(target + "/pom.xml")).contains("<classifier>exec</classifier>");
    }
    assertThat(dockerfile).contains("\nUSER perennial\n").contains("\nHEALTHCHECK ");
    for (String side : SIDES) {
      assertThat(map(service(side).get("build")).get("target")).isEqualTo(side);
    }
  }

  @Test
  void theBoardShowsMetricsThatAreMeasured() throws IOException {
    JsonNode board =
        new ObjectMapper().readTree(ProjectFiles.text("deploy/grafana/boards/perennial.json"));
    String sources = ProjectFiles.mainSources();
    Set<String> shown =
        board.findValuesAsText("expr").stream()
            .flatMap(expr -> ProjectFiles.all("(perennial_[a-z_]+)", expr).stream())
            .map(DeploymentComponentTest::measured)
            .collect(Collectors.toSet());

    assertThat(shown)
        .hasSizeGreaterThan(5)
        .allMatch(metric -> sources.contains("\"" + metric + "\""));
    assertThat(
            ProjectFiles.all(
                    "^\\| `(perennial_[a-z_]+)` \\|", ProjectFiles.text("docs/operating.md"))
                .stream()
                .map(DeploymentComponentTest::measured))
        .containsAll(shown)
        .allMatch(metric -> sources.contains("\"" + metric + "\""));
  }

  /** The name in the code of a name in Prometheus. */
  private static String measured(String name) {
    return name.replaceFirst("_(count|sum|max|total)$", "")
        .replaceFirst("_seconds$", "")
        .replace('_', '.');
  }

  @Test
  void theBoardAsksTheProvisionedSource() throws IOException {
    JsonNode board =
        new ObjectMapper().readTree(ProjectFiles.text("deploy/grafana/boards/perennial.json"));

    assertThat(board.findValues("datasource"))
        .isNotEmpty()
        .allMatch(source -> source.path("uid").asText().equals("prometheus"));
    assertThat(ProjectFiles.text("deploy/grafana/provisioning/datasources/prometheus.yml"))
        .contains("uid: prometheus");
    assertThat(COMPOSE).contains("./deploy/grafana/boards:/etc/grafana/boards:ro");
    assertThat(ProjectFiles.text("deploy/grafana/provisioning/dashboards/boards.yml"))
        .contains("path: /etc/grafana/boards");
  }
}
