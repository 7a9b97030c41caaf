package io.perennial.query.selling;

import io.perennial.events.personal.StaffName;
import io.perennial.events.salestarget.TargetFigures;
import io.perennial.events.salestarget.TargetPart;
import io.perennial.events.salestarget.TargetScope;
import io.perennial.events.salestarget.TargetSplit;
import io.perennial.events.salestarget.TargetSplitKind;
import io.perennial.query.measure.Period;
import io.perennial.query.selling.SetTarget.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sales target, or one of its parts, by what it is of. A part says what it is of in one way; in
 * the others it is of what its target is of.
 *
 * @param salesTargetId the sales target
 * @param split what it is a part by; absent of the whole
 * @param period the year, the quarter or the month
 * @param representative the representative; absent where it is of all
 * @param dealer the customer; absent where it is of all
 * @param product the product or product line; absent where it is of all
 * @param region the sales region; absent where it is of all
 */
record TargetLevel(
    String salesTargetId,
    @Nullable TargetSplitKind split,
    String period,
    @StaffName @Nullable String representative,
    @Nullable String dealer,
    @Nullable String product,
    @Nullable String region) {

  /**
   * What is to be reached somewhere.
   *
   * @param level where
   * @param figures how much
   */
  record Goal(TargetLevel level, TargetFigures figures) {}

  /** The target as it stood at the end of a day, whole and in all its parts; empty before. */
  static List<Goal> of(String id, SetTarget target, LocalDate day) {
    Version version = target.versionOn(day);
    if (version == null) {
      return List.of();
    }
    TargetLevel whole = whole(id, target.year(), target.scope());
    List<Goal> goals = new ArrayList<>();
    goals.add(new Goal(whole, version.figures()));
    for (TargetSplit split : version.splits()) {
      for (TargetPart part : split.parts()) {
        goals.add(new Goal(whole.part(split.by(), part), part.figures()));
      }
    }
    return goals;
  }

  private static TargetLevel whole(String id, int year, TargetScope scope) {
    String code = scope.code();
    String period = "%04d".formatted(year);
    return switch (scope.kind()) {
      case COMPANY -> new TargetLevel(id, null, period, null, null, null, null);
      case REPRESENTATIVE ->
          new TargetLevel(id, null, period, scope.representative(), null, null, null);
      case DEALER -> new TargetLevel(id, null, period, null, code, null, null);
      case PRODUCT -> new TargetLevel(id, null, period, null, null, code, null);
      case REGION -> new TargetLevel(id, null, period, null, null, null, code);
    };
  }

  private TargetLevel part(TargetSplitKind by, TargetPart part) {
    String code = part.code();
    return switch (by) {
      case QUARTER, MONTH ->
          new TargetLevel(
              salesTargetId,
              by,
              Objects.requireNonNullElse(code, period),
              representative,
              dealer,
              product,
              region);
      case REPRESENTATIVE ->
          new TargetLevel(
              salesTargetId, by, period, part.representative(), dealer, product, region);
      case DEALER ->
          new TargetLevel(salesTargetId, by, period, representative, code, product, region);
      case PRODUCT ->
          new TargetLevel(salesTargetId, by, period, representative, dealer, code, region);
      case REGION ->
          new TargetLevel(salesTargetId, by, period, representative, dealer, product, code);
    };
  }

  /** Whether it is a target of its own, or a time of one. */
  boolean ofItsOwn() {
    return split == null || kind() != null;
  }

  /** The first day of its period. */
  LocalDate from() {
    return kind() == null
        ? LocalDate.of(Integer.parseInt(period), 1, 1)
        : kind().start(index(kind()));
  }

  /** The last day of its period. */
  LocalDate until() {
    return kind() == null
        ? LocalDate.of(Integer.parseInt(period), 12, 31)
        : kind().end(index(kind()));
  }

  private @Nullable Period kind() {
    return split == TargetSplitKind.QUARTER
        ? Period.QUARTER
        : split == TargetSplitKind.MONTH ? Period.MONTH : null;
  }

  /** The number of its period: that of the twelve months, or four quarters, that is so called. */
  private int index(Period kind) {
    int first = kind.indexOf(LocalDate.of(Integer.parseInt(period.substring(0, 4)), 1, 1));
    return IntStream.range(first, first + 12)
        .filter(each -> kind.label(each).equals(period))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No period: " + period));
  }
}
