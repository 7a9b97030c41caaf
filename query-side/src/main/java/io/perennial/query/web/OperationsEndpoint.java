package io.perennial.query.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.query.QuerySettings;
import io.perennial.query.frozen.FrozenViews;
import io.perennial.query.live.ParkedFailures;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.live.ViewGenerations;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.rebuild.Comparison;
import io.perennial.query.rebuild.Comparisons;
import io.perennial.query.rebuild.HeldRebuilds;
import io.perennial.query.rebuild.HeldRebuilds.Outcome;
import io.perennial.query.rebuild.Rebuilds;
import io.perennial.query.view.View;
import io.perennial.query.web.Presenter.Presenters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for operators: how views are, rebuilds, parked failures. */
@RestController
@RequestMapping("/operations/views")
final class OperationsEndpoint {

  private final ViewCatalogue catalogue;
  private final ViewGenerations generations;
  private final ViewProgress progress;
  private final ParkedFailures parked;
  private final Rebuilds rebuilds;
  private final HeldRebuilds held;
  private final Comparisons comparisons;
  private final FrozenViews frozen;
  private final CompanyCalendar calendar;
  private final QuerySettings settings;
  private final PlatformSettings platform;
  private final Presenters presenters;

  /** The door. */
  OperationsEndpoint(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      ViewProgress progress,
      ParkedFailures parked,
      Rebuilds rebuilds,
      HeldRebuilds held,
      Comparisons comparisons,
      FrozenViews frozen,
      CompanyCalendar calendar,
      QuerySettings settings,
      PlatformSettings platform,
      Presenters presenters) {
    this.platform = platform;
    this.presenters = presenters;
    this.catalogue = catalogue;
    this.generations = generations;
    this.progress = progress;
    this.parked = parked;
    this.rebuilds = rebuilds;
    this.held = held;
    this.comparisons = comparisons;
    this.frozen = frozen;
    this.calendar = calendar;
    this.settings = settings;
  }

  @GetMapping
  ResponseEntity<byte[]> views(HttpServletRequest request) {
    new QueryParameters(request).finish();
    List<ViewStatus> items = new ArrayList<>();
    catalogue.all().forEach(view -> items.add(inShort(view)));
    return presenters
        .ofCaller()
        .entity(
            HttpStatus.OK,
            Map.of(),
            ViewStatus.Overview.of(progress.head(), platform.example(), items));
  }

  @GetMapping("/{view}")
  ResponseEntity<byte[]> view(@PathVariable("view") String name, HttpServletRequest request) {
    new QueryParameters(request).finish();
    return presenters.ofCaller().entity(HttpStatus.OK, Map.of(), status(view(name)));
  }

  private ViewStatus status(View<?> view) {
    return status(view, comparisons.find(view.name()).orElse(null));
  }

  private ViewStatus inShort(View<?> view) {
    return status(view, comparisons.find(view.name()).map(Comparison::inShort).orElse(null));
  }

  private ViewStatus status(View<?> view, @Nullable Comparison comparison) {
    return ViewStatus.of(
        view,
        catalogue.findPublished(view.name()).isPresent(),
        generations.find(view.name()),
        progress,
        parked.count(view),
        comparison,
        frozen.of(view),
        calendar.now());
  }

  @PostMapping("/rebuild")
  ResponseEntity<byte[]> rebuildAll(HttpServletRequest request) {
    boolean whenAsked = whenAsked(request);
    Presenter presenter = presenters.ofCaller();
    List<View<?>> started = rebuilds.start(catalogue.all(), whenAsked);
    if (started.isEmpty()) {
      throw QueryProblems.rebuildRunning("Every view is being rebuilt");
    }
    List<ViewStatus> items = new ArrayList<>();
    started.forEach(view -> items.add(inShort(view)));
    return presenter.entity(
        HttpStatus.ACCEPTED,
        Map.of("Location", "/operations/views"),
        new ViewStatus.Started(items));
  }

  @PostMapping("/{view}/rebuild")
  ResponseEntity<byte[]> rebuild(@PathVariable("view") String name, HttpServletRequest request) {
    boolean whenAsked = whenAsked(request);
    Presenter presenter = presenters.ofCaller();
    View<?> view = view(name);
    if (rebuilds.start(List.of(view), whenAsked).isEmpty()) {
      throw QueryProblems.rebuildRunning("The view %s is being rebuilt".formatted(name));
    }
    return presenter.entity(
        HttpStatus.ACCEPTED, Map.of("Location", "/operations/views/" + name), status(view));
  }

  private static boolean whenAsked(HttpServletRequest request) {
    QueryParameters parameters = new QueryParameters(request);
    boolean whenAsked = parameters.second("takeOver", ViewStatus.TAKE_OVER);
    parameters.finish();
    return whenAsked;
  }

  @PostMapping("/{view}/rebuild/take-over")
  ResponseEntity<byte[]> takeOver(@PathVariable("view") String name, HttpServletRequest request) {
    return held(name, request, held::takeOver);
  }

  @PostMapping("/{view}/rebuild/discard")
  ResponseEntity<byte[]> discard(@PathVariable("view") String name, HttpServletRequest request) {
    return held(name, request, held::discard);
  }

  private ResponseEntity<byte[]> held(
      String name, HttpServletRequest request, BiFunction<View<?>, Integer, Outcome> asked) {
    View<?> view = view(name);
    int number =
        (int)
            number(
                request,
                "generation",
                "\\d{1,9}",
                "the number of the generation that waits to take over");
    Presenter presenter = presenters.ofCaller();
    return switch (asked.apply(view, number)) {
      case DONE -> presenter.entity(HttpStatus.OK, Map.of(), status(view));
      case NOT_WAITING -> throw QueryProblems.notWaiting(name, number);
      case BEHIND -> throw QueryProblems.generationBehind(name, number);
    };
  }

  @PostMapping("/{view}/frozen/{number}/drop")
  ResponseEntity<byte[]> drop(
      @PathVariable("view") String name,
      @PathVariable("number") String number,
      HttpServletRequest request) {
    View<?> view = view(name);
    new QueryParameters(request).finish();
    Presenter presenter = presenters.ofCaller();
    if (!number.matches("\\d{1,9}") || !frozen.drop(view, -Integer.parseInt(number))) {
      throw QueryProblems.notFrozen(name, number);
    }
    return presenter.entity(HttpStatus.OK, Map.of(), status(view));
  }

  @GetMapping("/{view}/parked")
  ResponseEntity<byte[]> parked(@PathVariable("view") String name, HttpServletRequest request) {
    View<?> view = view(name);
    QueryParameters parameters = new QueryParameters(request);
    int limit = parameters.take("limit", settings.page(), 1, settings.longestPage());
    String scope = "parked " + name;
    String after =
        parameters.take("cursor").map(cursor -> Cursors.text(scope, cursor)).orElse(null);
    parameters.finish();
    Presenter presenter = presenters.ofCaller();
    ParkedFailures.ParkedPage page = parked.list(view, after, limit);
    ObjectNode answer = presenter.object();
    answer.set("items", presenter.tree(page.events()));
    String next = page.next();
    Map<String, String> headers = new LinkedHashMap<>();
    Links.next(request, next == null ? null : Cursors.encode(scope, next), answer, headers);
    return presenter.entity(HttpStatus.OK, headers, answer);
  }

  @PostMapping("/{view}/parked/retry")
  ResponseEntity<byte[]> retry(@PathVariable("view") String name, HttpServletRequest request) {
    View<?> view = view(name);
    new QueryParameters(request).finish();
    Presenter presenter = presenters.ofCaller();
    return presenter.entity(HttpStatus.OK, Map.of(), parked.retry(view));
  }

  @PostMapping("/{view}/parked/{customerId}/retry")
  ResponseEntity<byte[]> retry(
      @PathVariable("view") String name,
      @PathVariable("customerId") String customerId,
      HttpServletRequest request) {
    View<?> view = view(name);
    new QueryParameters(request).finish();
    Presenter presenter = presenters.ofCaller();
    first(view, customerId);
    return presenter.entity(HttpStatus.OK, Map.of(), parked.retry(view, customerId));
  }

  @PostMapping("/{view}/parked/{customerId}/discard")
  ResponseEntity<byte[]> discard(
      @PathVariable("view") String name,
      @PathVariable("customerId") String customerId,
      HttpServletRequest request) {
    View<?> view = view(name);
    long position =
        number(
            request,
            "position",
            "\\d{1,18}",
            "the position of the first event parked for the customer");
    Presenter presenter = presenters.ofCaller();
    long first = first(view, customerId);
    ParkedFailures.Outcome outcome = parked.discard(view, customerId, position);
    if (outcome == null) {
      throw QueryProblems.otherParked(first);
    }
    return presenter.entity(HttpStatus.OK, Map.of(), outcome);
  }

  /** The one parameter of a request, which has to be given. */
  private static long number(
      HttpServletRequest request, String name, String shape, String expected) {
    QueryParameters parameters = new QueryParameters(request);
    String text =
        parameters.take(name).orElseThrow(() -> QueryProblems.invalidParameter(name, expected));
    parameters.finish();
    if (!text.matches(shape)) {
      throw QueryProblems.invalidParameter(name, expected);
    }
    return Long.parseLong(text);
  }

  private long first(View<?> view, String customerId) {
    OptionalLong first = parked.firstPosition(view, customerId);
    return first.orElseThrow(() -> QueryProblems.notParked(customerId));
  }

  private View<?> view(String name) {
    return catalogue.find(name).orElseThrow(() -> QueryProblems.unknownView(name));
  }
}
