package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs the two folds in memory. */
public final class Folding {

  private Folding() {}

  public static <D> @Nullable D next(
      View<D> view, @Nullable D document, LifecycleEvent event, long position) {
    return view.fold(
        document,
        view.ids(event).stream().findFirst().orElse(event.customerId()),
        new RecordedEvent(
            position,
            idOf(event),
            event.streamId(),
            position,
            Instant.EPOCH.plusSeconds(position),
            Map.of(),
            event));
  }

  /** An identifier that stays, in whatever order events are recorded. */
  public static String idOf(LifecycleEvent event) {
    return UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  public static <D> D fold(View<D> view, List<? extends LifecycleEvent> events) {
    D document = null;
    long position = 0;
    for (LifecycleEvent event : events) {
      document = next(view, document, event, position++);
    }
    return Objects.requireNonNull(document);
  }

  /** The views with a document for each customer; others are of something of our own. */
  public static List<View<?>> ofCustomers(List<View<?>> views) {
    return views.stream()
        .filter(view -> !view.ignored().contains(CustomerRegistered.class))
        .toList();
  }

  /** The arguments of a figure: what is given, and the usual for the rest. */
  public static FigureArguments arguments(
      Figure<?, ?, ?> figure, String today, Map<String, String> given) {
    Map<String, String> values = new HashMap<>();
    for (FigureParameter parameter : figure.parameters()) {
      String usual = parameter.defaultText() == null ? today : parameter.defaultText();
      values.put(parameter.name(), given.getOrDefault(parameter.name(), usual));
    }
    return new FigureArguments(values);
  }

  /** The figure of a view over documents. */
  public static <D, R> R figure(
      Class<R> type,
      View<D> view,
      String name,
      String today,
      Map<String, String> given,
      List<D> documents) {
    Figure<D, ?, ?> figure =
        view.figures().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    FigureArguments arguments = arguments(figure, today, given);
    ReferencesCheck.saw(view.name() + "/" + name, arguments.text("on"));
    return type.cast(result(figure, arguments, documents));
  }

  public static <D, A, R> R result(
      Figure<D, A, R> figure, FigureArguments arguments, List<D> documents) {
    A accumulation = figure.start(arguments);
    documents.forEach(document -> figure.add(accumulation, document));
    return figure.finish(accumulation);
  }
}
