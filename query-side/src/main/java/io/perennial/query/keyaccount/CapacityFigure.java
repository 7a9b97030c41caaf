package io.perennial.query.keyaccount;

import io.perennial.events.personal.StaffName;
import io.perennial.query.keyaccount.KeyAccountDocument.Contact;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.StaffNames;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many key accounts each representative has, and what time they take. */
final class CapacityFigure
    implements Figure<KeyAccountDocument, CapacityFigure.Sums, CapacityFigure.Capacity> {

  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public String meaning() {
    return "Key accounts by the representative who looks after them on the date (customers at the top"
        + " of the pyramid, or with an account plan in force), and the hours of visits and calls that"
        + " the representative has spent in a span of days, on these key accounts of ours and on"
        + " all customers";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("from"), arguments.date("on"));
  }

  @Override
  public void add(Sums sums, KeyAccountDocument document) {
    boolean key = document.isKeyOn(sums.on);
    if (key) {
      sums.add(document.representativeOn(sums.on), new Count(1, 0, 0, 0, 0));
    }
    for (Contact contact : document.contacts()) {
      if (!contact.on().isBefore(sums.from) && !contact.on().isAfter(sums.on)) {
        sums.add(
            contact.representative(),
            new Count(
                0,
                key && contact.visit() ? 1 : 0,
                key && !contact.visit() ? 1 : 0,
                key ? contact.minutes() : 0,
                contact.minutes()));
      }
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.people.forEach((key, person) -> left.people.merge(key, person, Person::plus));
    return left;
  }

  @Override
  public Capacity finish(Sums sums) {
    return new Capacity(
        sums.from,
        sums.on,
        sums.people.values().stream().map(person -> row(person.name, person.count)).toList());
  }

  private static Row row(@Nullable String name, Count count) {
    return new Row(
        name,
        count.keyAccounts,
        count.visits,
        count.calls,
        count.keyMinutes,
        count.minutes,
        Shares.of(
            BigDecimal.valueOf(count.keyMinutes).divide(HOUR, MathContext.DECIMAL64),
            BigDecimal.valueOf(count.keyAccounts)),
        Shares.of(count.keyMinutes, count.minutes));
  }

  @Override
  public List<Row> rows(Capacity result) {
    return result.representatives();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final Map<String, Person> people = new TreeMap<>();

    private Sums(LocalDate from, LocalDate on) {
      this.from = from;
      this.on = on;
    }

    private void add(@Nullable String name, Count count) {
      people.merge(StaffNames.key(name), new Person(name, count), Person::plus);
    }
  }

  private record Person(@StaffName @Nullable String name, Count count) {
    private Person plus(Person other) {
      return new Person(StaffNames.first(name, other.name), count.plus(other.count));
    }
  }

  private record Count(long keyAccounts, long visits, long calls, long keyMinutes, long minutes) {
    private Count plus(Count other) {
      return new Count(
          keyAccounts + other.keyAccounts,
          visits + other.visits,
          calls + other.calls,
          keyMinutes + other.keyMinutes,
          minutes + other.minutes);
    }
  }

  /**
   * What key accounts take.
   *
   * @param from first day of visits and calls
   * @param on date as of which
   * @param representatives one a representative, and one for who is not named
   */
  record Capacity(LocalDate from, LocalDate on, List<Row> representatives) {}

  /**
   * A representative.
   *
   * @param representative who; absent of key accounts that nobody looks after
   * @param keyAccounts key accounts that the representative looks after
   * @param visits visits to key accounts, also of others
   * @param calls calls to key accounts, also of others
   * @param keyMinutes minutes of these
   * @param minutes minutes of all visits and calls of the representative
   * @param hoursPerKeyAccount hours on key accounts / key accounts
   * @param keyShare part of the time that goes to key accounts
   */
  record Row(
      @Coordinate @StaffName @Nullable String representative,
      @Summed long keyAccounts,
      @Summed long visits,
      @Summed long calls,
      @Summed long keyMinutes,
      @Summed long minutes,
      @Nullable Double hoursPerKeyAccount,
      @Nullable Double keyShare) {}
}
