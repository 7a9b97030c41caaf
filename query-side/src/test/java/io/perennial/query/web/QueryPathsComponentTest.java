package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.query.QuerySettings;
import io.perennial.query.analysis.AnalysisCatalogue;
import io.perennial.query.history.HistoryView;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.testing.AllAnalyses;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

class QueryPathsComponentTest {

  private final List<View<?>> views = AllViews.LIST;

  private JsonNode document() throws IOException {
    QueryPaths paths =
        new QueryPaths(
            new ViewCatalogue(views, List.of(new HistoryView())),
            new AnalysisCatalogue(AllAnalyses.LIST),
            QuerySettings.DEFAULTS);
    return new ObjectMapper().readTree(OpenApi.document("1", List.of(paths)));
  }

  @Test
  void everyDoorIsDocumentedAndNoOther() throws IOException {
    Set<String> served = new TreeSet<>();
    for (Class<?> endpoint :
        List.of(
            ViewsEndpoint.class,
            BehindEndpoint.class,
            AnalysesEndpoint.class,
            OutlookEndpoint.class,
            HistoryEndpoint.class,
            FeedEndpoint.class,
            EventTablesEndpoint.class,
            AccessEndpoint.class,
            CustomerPageEndpoint.class,
            ChangesEndpoint.class,
            OperationsEndpoint.class,
            SubscriptionsEndpoint.class,
            ErasuresEndpoint.class)) {
      String root = endpoint.getAnnotation(RequestMapping.class).value()[0];
      Stream.of(endpoint.getDeclaredMethods())
          .forEach(method -> {
            GetMapping get = method.getAnnotation(GetMapping.class);
            PostMapping post = method.getAnnotation(PostMapping.class);
            if (get != null) {
              add(served, "get " + root, get.value());
            }
            if (post != null) {
              add(served, "post " + root, post.value());
            }
            DeleteMapping delete = method.getAnnotation(DeleteMapping.class);
            if (delete != null) {
              add(served, "delete " + root, delete.value());
            }
          });
    }
    Set<String> documented = new TreeSet<>();
    document()
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method -> documented.add(method + " " + general(path.getKey()))));

    assertThat(documented).isEqualTo(served);
  }

  private static void add(Set<String> served, String root, String[] paths) {
    served.add(root + (paths.length == 0 ? "" : paths[0]));
  }

  /** The path with names of views and figures replaced by what stands for them. */
  private String general(String path) {
    if (path.equals(OutlookEndpoint.PATH)) {
      return path;
    }
    for (View<?> view : views) {
      String own = "/views/" + view.name();
      if (path.equals(own) || path.startsWith(own + "/")) {
        return "/views/{view}"
            + path.substring(own.length()).replaceFirst("/figures/[^/]+", "/figures/{figure}");
      }
    }
    return path.replaceFirst("^/analyses/[^/]+", "/analyses/{analysis}");
  }

  @Test
  void filtersAndSortKeysAreAnAllowList() throws IOException {
    JsonNode document = document();
    for (View<?> view : views) {
      List<String> expected = new ArrayList<>();
      view.fields()
          .forEach(field -> {
            String name = field.field().name();
            expected.add(name);
            if (field.ranged()) {
              expected.addAll(List.of(name + "From", name + "To"));
            }
          });
      expected.addAll(
          List.of(
              "limit",
              "cursor",
              "ids",
              "sort",
              "table",
              "bom",
              "decimal",
              "asOf",
              "knownAt",
              "Consistency-Token",
              "Prefer",
              "Access-Reason",
              "Personal-Data"));

      assertThat(names(document, document.path("paths").path("/views/" + view.name()).path("get")))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void everyFigureIsThereWithItsParametersAndItsResult() throws IOException {
    JsonNode document = document();
    for (View<?> view : views) {
      view.figures()
          .forEach(figure -> {
            JsonNode get =
                document
                    .path("paths")
                    .path("/views/%s/figures/%s".formatted(view.name(), figure.name()))
                    .path("get");
            assertThat(names(document, get)).hasSize(figure.parameters().size() + 9);
            JsonNode answer =
                resolved(document, get.at("/responses/200/content/application~1json/schema"));
            assertThat(answer.at("/allOf/0/$ref").asText()).endsWith("/FigureAnswer");
            assertThat(resolved(document, answer.at("/properties/result")).path("properties"))
                .isNotEmpty();
          });
    }
  }

  private static JsonNode resolved(JsonNode document, JsonNode part) {
    return part.has("$ref") ? document.at(part.path("$ref").asText().substring(1)) : part;
  }

  private static List<String> names(JsonNode document, JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .map(parameter -> resolved(document, parameter).path("name").asText())
        .toList();
  }

  @Test
  void anAnswerIsTypedInEachMediaType() throws IOException {
    JsonNode document = document();
    JsonNode content = document.at("/paths/~1views~1customer/get/responses/200/content");

    assertThat(content.fieldNames())
        .toIterable()
        .containsExactly(
            "application/json", "text/csv", "application/x-ndjson", Format.XLSX.type());
    assertThat(content.at("/application~1json/schema/$ref").asText()).endsWith("/CustomerCardPage");
    assertThat(content.at("/text~1csv/schema/type").asText()).isEqualTo("string");
    assertThat(content.at("/application~1x-ndjson/schema/contentSchema/$ref").asText())
        .endsWith("/CustomerCard");
    assertThat(document.at("/components/schemas/CustomerCardPage/properties/next/type")).hasSize(2);
  }

  @Test
  void problemsAreNamed() throws IOException {
    JsonNode document = document();
    JsonNode responses = document.at("/paths/~1views~1customer/get/responses");

    assertThat(own(document, responses.path("4XX")))
        .contains("unknown-parameter", "invalid-cursor", "unknown-consistency-token", "forbidden")
        .doesNotContain("unknown-document", "figure-too-large");
    assertThat(own(document, responses.path("5XX")))
        .containsExactly("answer-cut-off", "freezing-failed", "view-behind", "view-building");
  }

  /** What any door may answer with, or the door for commands may, is shown by those. */
  @Test
  void everyProblemOfTheseDoorsHasAnExample() throws IOException {
    Set<String> own =
        document()
            .at("/components/schemas/ProblemCode/enum")
            .valueStream()
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    own.remove(Problems.UNKNOWN_PARAMETER.code());
    IntStream.range(400, 600).forEach(status -> own.remove(Problems.ofStatus(status).code()));

    WebFixture.SHOWN.consistOf(own);
  }

  private static List<String> own(JsonNode document, JsonNode response) {
    return resolved(document, response)
        .at("/content/application~1problem+json/schema/patternProperties/^code$/anyOf/1/enum")
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }
}
