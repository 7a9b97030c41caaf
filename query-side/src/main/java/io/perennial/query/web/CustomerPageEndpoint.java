package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.query.history.CustomerEvents;
import io.perennial.query.history.CustomerStreams;
import io.perennial.query.history.HistoryView;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.page.Behind;
import io.perennial.query.page.CustomerPage;
import io.perennial.query.page.Section;
import io.perennial.query.page.Sections;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import io.perennial.query.web.Presenter.Presenters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows one customer on one page, folded from its events when it is asked for. */
@RestController
@RequestMapping(CustomerPageEndpoint.PATH)
final class CustomerPageEndpoint {

  static final String PATH = "/views/customer-360/{customerId}";

  /** Events that are named behind a part when nothing else is asked for, and at most. */
  static final int USUAL_EVENTS = 20;

  static final int MOST_EVENTS = 10_000;

  private final ViewCatalogue catalogue;
  private final CustomerEvents events;
  private final HistoryView history;
  private final QueryDates dates;
  private final QueryAccess access;
  private final Presenters presenters;

  /** The door. */
  CustomerPageEndpoint(
      ViewCatalogue catalogue,
      CustomerEvents events,
      HistoryView history,
      QueryDates dates,
      QueryAccess access,
      Presenters presenters) {
    this.catalogue = catalogue;
    this.events = events;
    this.history = history;
    this.dates = dates;
    this.presenters = presenters;
    this.access = access;
  }

  @GetMapping
  ResponseEntity<byte[]> page(
      @PathVariable("customerId") String customerId, HttpServletRequest request) {
    Format.of(request, List.of(Format.JSON));
    QueryParameters parameters = new QueryParameters(request);
    List<Section> sections = sections(parameters);
    int most = parameters.take("events", USUAL_EVENTS, 0, MOST_EVENTS);
    String asOf = parameters.take("asOf").orElse(null);
    String knownAt = parameters.take("knownAt").orElse(null);
    parameters.finish();
    Horizon horizon = Horizons.of(asOf, knownAt, dates);
    Opened<CustomerStreams> opened = access.open(history, request);
    QueryDates within = dates.within(horizon);
    CustomerPage page =
        new CustomerPage(customerId, within.latest(), views(sections), events.past(horizon));
    long read = read(opened, customerId, horizon, page);
    Written written = new Written(customerId, page, presenters.ofCaller(), most, within);
    Map<String, CustomerPageAnswer.Part> parts = new LinkedHashMap<>();
    sections.forEach(section -> parts.put(section.name(), written.part(section)));
    ReadAccess.about(customerId);
    return written.presenter.entity(
        HttpStatus.OK,
        opened.headers(),
        new CustomerPageAnswer(
            customerId, asOf, knownAt, opened.position(), read, parts, page.failed()));
  }

  private static List<Section> sections(QueryParameters parameters) {
    Optional<String> given = parameters.take("sections");
    if (given.isEmpty()) {
      return Sections.ALL;
    }
    List<String> names = List.of(given.get().split(",", -1));
    List<String> known = Sections.ALL.stream().map(Section::name).toList();
    if (!known.containsAll(names)) {
      throw QueryProblems.invalidParameter(
          "sections", "some of these, with commas between: " + String.join(", ", known));
    }
    return Sections.ALL.stream().filter(section -> names.contains(section.name())).toList();
  }

  /** Those that the sections show. */
  private List<View<?>> views(List<Section> sections) {
    List<View<?>> views = new ArrayList<>();
    for (View<?> view : catalogue.published()) {
      boolean shown =
          sections.stream()
              .anyMatch(section ->
                  section.parts().stream().anyMatch(part -> part.view().equals(view.name()))
                      || section.figures().stream().anyMatch(of -> of.view().equals(view.name())));
      if (shown) {
        views.add(view);
      }
    }
    return views;
  }

  private long read(
      Opened<CustomerStreams> opened, String customerId, Horizon horizon, CustomerPage page) {
    CustomerStreams streams =
        QueryAccess.reading(history, customerId, () -> events.find(opened.documents(), customerId))
            .orElseThrow(() -> QueryProblems.unknownCustomer(customerId));
    access.requireWhole(opened.documents());
    access.markParked(opened, customerId);
    long[] counted = {0};
    events.read(
        streams,
        1,
        (step, event) -> {
          if (horizon.includes(event)) {
            page.apply(event);
            counted[0]++;
          }
          return true;
        });
    return counted[0];
  }

  /** The page, as one caller may see it. */
  private final class Written {

    private final String customerId;
    private final CustomerPage page;
    private final Presenter presenter;
    private final int most;
    private final QueryDates within;

    Written(
        String customerId, CustomerPage page, Presenter presenter, int most, QueryDates within) {
      this.customerId = customerId;
      this.page = page;
      this.presenter = presenter;
      this.most = most;
      this.within = within;
    }

    CustomerPageAnswer.Part part(Section section) {
      Map<String, Map<String, JsonNode>> content = new LinkedHashMap<>();
      Map<String, Behind> behind = new TreeMap<>();
      for (Section.Part part : section.parts()) {
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        if (part.whole()) {
          whole(part.view(), shown, behind);
        } else {
          page.document(part.view()).ifPresent(document -> components(part, document, shown));
          behind(part, behind);
        }
        if (!shown.isEmpty()) {
          content.put(part.view(), shown);
        }
      }
      return new CustomerPageAnswer.Part(
          content, behind, section.figures().stream().map(this::told).toList());
    }

    private void whole(String view, Map<String, JsonNode> shown, Map<String, Behind> behind) {
      page.documents(view)
          .forEach((id, document) -> {
            shown.put(id, presenter.tree(document));
            page.behind(view, id, "", most)
                .ifPresent(events -> behind.put(view + '/' + id, events));
          });
    }

    private void components(Section.Part part, Object document, Map<String, JsonNode> shown) {
      for (String name : part.components()) {
        Object value = CustomerPage.component(document, name);
        if (value != null) {
          shown.put(name, without(part.view() + '.' + name + '.', presenter.tree(value)));
        }
      }
    }

    private static JsonNode without(String path, JsonNode tree) {
      if (tree instanceof ObjectNode object) {
        Sections.LEFT_OUT.stream()
            .filter(each -> each.startsWith(path))
            .forEach(each -> object.remove(each.substring(path.length())));
      }
      return tree;
    }

    private void behind(Section.Part part, Map<String, Behind> behind) {
      for (String path : page.paths(part.view())) {
        String component = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        String name = part.view() + '.' + path;
        if (part.components().contains(component) && !Sections.LEFT_OUT.contains(name)) {
          page.behind(part.view(), customerId, path, most)
              .ifPresent(events -> behind.put(name, events));
        }
      }
    }

    private CustomerPageAnswer.Told told(Section.Of of) {
      Map<String, String> parameters = new LinkedHashMap<>();
      List<JsonNode> rows = new ArrayList<>();
      page.contribution(
              of,
              (figure, asked) -> {
                parameters.putAll(arguments(figure, asked, within));
                return new FigureArguments(parameters);
              })
          .ifPresent(some -> some.forEach(row -> rows.add(presenter.tree(row))));
      @Nullable Behind behind = page.behind(of.view(), customerId, "", most).orElse(null);
      return new CustomerPageAnswer.Told(of.view(), of.figure(), parameters, rows, behind);
    }
  }

  private static Map<String, String> arguments(
      Figure<?, ?, ?> figure, Section.Of of, QueryDates within) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FigureParameter parameter : figure.parameters()) {
      String usual = parameter.defaultText();
      values.put(
          parameter.name(),
          of.arguments()
              .getOrDefault(parameter.name(), usual == null ? within.latest().toString() : usual));
    }
    return values;
  }
}
