package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.query.QuerySettings;
import io.perennial.query.Views;
import io.perennial.query.history.HistoryView;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.view.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

class QueryPathsComponentTest {

  private final List<View<?>> views =
      Views.all("USD", ChurnPolicy.STANDARD, LoyaltyPolicy.STANDARD);

  private JsonNode document() throws IOException {
    QueryPaths paths =
        new QueryPaths(
            new ViewCatalogue(views, List.of(new HistoryView())), QuerySettings.DEFAULTS);
    return new ObjectMapper().readTree(OpenApi.document("1", List.of(paths)));
  }

  @Test
  void everyDoorIsDocumentedAndNoOther() throws IOException {
    Set<String> served = new TreeSet<>();
    for (Class<?> endpoint :
        List.of(ViewsEndpoint.class, HistoryEndpoint.class, OperationsEndpoint.class)) {
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
    for (View<?> view : views) {
      String own = "/views/" + view.name();
      if (path.equals(own) || path.startsWith(own + "/")) {
        return "/views/{view}"
            + path.substring(own.length()).replaceFirst("/figures/[^/]+", "/figures/{figure}");
      }
    }
    return path;
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
            if (!List.of("tier", "stage", "customerClass", "creditClass", "defectionReason")
                    .contains(name)
                && !List.of("breached", "proposed", "planned", "marginKnown").contains(name)) {
              expected.addAll(List.of(name + "From", name + "To"));
            }
          });
      expected.addAll(List.of("limit", "cursor", "sort", "Consistency-Token", "Prefer"));

      assertThat(
              document
                  .path("paths")
                  .path("/views/" + view.name())
                  .path("get")
                  .path("parameters")
                  .findValuesAsText("name"))
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
            assertThat(get.path("parameters").findValuesAsText("name"))
                .hasSize(figure.parameters().size() + 2);
            String schema =
                get.at("/responses/200/content/application~1json/schema/properties/result/$ref")
                    .textValue();
            assertThat(document.at(schema.substring(1)).path("properties")).isNotEmpty();
          });
    }
  }

  @Test
  void problemsAreNamed() throws IOException {
    JsonNode responses =
        document().path("paths").path("/views/customer").path("get").path("responses");

    assertThat(responses.at("/400/content/application~1problem+json/examples").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "malformed-request",
            "unknown-parameter",
            "invalid-parameter",
            "invalid-cursor",
            "invalid-header",
            "unknown-consistency-token");
    assertThat(responses.at("/503/content/application~1problem+json/examples").fieldNames())
        .toIterable()
        .contains("view-behind", "view-building");
  }
}
