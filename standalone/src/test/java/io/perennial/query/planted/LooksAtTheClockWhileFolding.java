package io.perennial.query.planted;

import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fold that gives another document tomorrow. */
public record LooksAtTheClockWhileFolding(CompanyCalendar calendar) implements View<String> {

  @Override
  public String name() {
    return "planted";
  }

  @Override
  public String meaning() {
    return "Planted.";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public long bytes(String document) {
    return 1;
  }

  @Override
  public Class<String> documentType() {
    return String.class;
  }

  @Override
  public Folds<String> folds() {
    return Folds.ofEveryEvent((document, id, event) -> document);
  }

  @Override
  public @Nullable String fold(@Nullable String document, String id, RecordedEvent event) {
    return calendar.today().toString();
  }

  @Override
  public List<ViewField<String>> fields() {
    return List.of();
  }

  @Override
  public List<Figure<String, ?, ?>> figures() {
    return List.of();
  }
}
