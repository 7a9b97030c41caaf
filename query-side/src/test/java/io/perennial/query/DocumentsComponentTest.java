package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Field;
import io.perennial.query.activity.ColumnsJson;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents and results in JSON, by the mapper. */
class DocumentsComponentTest {

  private static final ObjectMapper MAPPER = PerennialMapper.plain();

  static List<View<?>> views() {
    return AllViews.LIST;
  }

  @Seeds(50)
  void aDocumentIsReadBackAsItWasWritten(Random random) throws IOException {
    List<LifecycleEvent> events = new RandomHistory(random, "customer-1").all();
    for (View<?> view : Folding.ofCustomers(views())) {
      check(view, events);
    }
    for (View<?> view : views()) {
      check(view, new Facts("customer-1").everyFact());
    }
  }

  private static <D> void check(View<D> view, List<LifecycleEvent> events) throws IOException {
    D document = Folding.fold(view, events);
    byte[] written =
        MAPPER.writer().withAttribute(ColumnsJson.STORED, true).writeValueAsBytes(document);
    assertThat(MAPPER.readValue(written, view.documentType())).isEqualTo(document);
    ObjectNode tree = (ObjectNode) MAPPER.readTree(written);
    assertThat(tree.fieldNames()).toIterable().isSubsetOf(components(view.documentType()));
  }

  private static List<String> components(Class<?> type) {
    return List.of(type.getRecordComponents()).stream().map(RecordComponent::getName).toList();
  }

  @ParameterizedTest
  @MethodSource("views")
  <D> void fieldsHaveValuesOfTheirTypes(View<D> view) {
    D full = Folding.fold(view, new Facts("customer-1").everyFact());
    D empty =
        Folding.fold(
            view,
            new Facts("customer-1")
                .everyFact().stream()
                    .filter(event -> !view.ignored().contains(event.getClass()))
                    .filter(event -> Folding.next(view, null, event, 0) != null)
                    .limit(1)
                    .toList());
    for (ViewField<D> field : view.fields()) {
      Class<?> type = field.field().type() == Field.Type.TEXT ? String.class : Long.class;
      assertThat(field.value().apply(full)).as(field.field().name()).isInstanceOf(type);
      assertThat(field.value().apply(empty)).as(field.field().name()).isInstanceOf(type);
    }
    assertThat(view.fields()).extracting(ViewField::field).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("views")
  <D> void figuresOfNobodyAndOfSomebodyAreWritten(View<D> view) throws IOException {
    D document = Folding.fold(view, new Facts("customer-1").everyFact());
    for (Figure<D, ?, ?> figure : view.figures()) {
      for (List<D> documents : List.of(List.<D>of(), List.of(document))) {
        write(figure, documents);
      }
    }
    assertThat(view.figures()).extracting(Figure::name).doesNotHaveDuplicates();
  }

  private static <D, A, R> void write(Figure<D, A, R> figure, List<D> documents)
      throws IOException {
    R result = Folding.result(figure, Folding.arguments(figure, "1997-12-31", Map.of()), documents);
    assertThat(MAPPER.readTree(MAPPER.writeValueAsBytes(result))).as(figure.name()).isNotEmpty();
    for (Record row : figure.rows(result)) {
      assertThat(Set.of(row.getClass().getRecordComponents())).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  <D> void usualArgumentsAreOfTheirTypes(View<D> view) {
    for (Figure<D, ?, ?> figure : view.figures()) {
      var arguments = Folding.arguments(figure, "1997-12-31", Map.of());
      for (FigureParameter parameter : figure.parameters()) {
        Object value =
            switch (parameter.type()) {
              case DATE -> arguments.date(parameter.name());
              case DECIMAL -> arguments.decimal(parameter.name());
              case INTEGER -> arguments.integer(parameter.name());
              case CHOICE, STAFF, CODE, WEEK -> arguments.text(parameter.name());
            };
        assertThat(value).isNotNull();
        if (parameter.type() == FigureParameter.Type.CHOICE) {
          assertThat(parameter.choices()).contains(arguments.text(parameter.name()));
        }
      }
    }
  }
}
