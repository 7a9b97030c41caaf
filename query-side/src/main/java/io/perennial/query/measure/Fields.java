package io.perennial.query.measure;

import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Subject;
import io.perennial.events.personal.Unreadable;
import io.perennial.platform.document.Field;
import io.perennial.query.view.ViewField;
import io.perennial.query.view.ViewField.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the fields that lists are filtered and sorted by. */
public final class Fields {

  private Fields() {}

  /** Any text; an empty one counts as absent. */
  public static <D> ViewField<D> text(
      String name, String meaning, Function<D, @Nullable String> value) {
    return text(name, Kind.TEXT, List.of(), true, meaning, value);
  }

  /**
   * One of our own people, by whose name documents are found. What is kept of it is the digest by
   * which people are compared; a name that cannot be read counts as absent.
   */
  public static <D> ViewField<D> staff(
      String name, String meaning, Function<D, @Nullable String> value) {
    return text(
        name, Kind.STAFF, List.of(), true, meaning, document -> digest(value.apply(document)));
  }

  /** Some of our own people, by the name of each of whom documents are found. */
  public static <D> ViewField<D> staffAmong(
      String name, String meaning, Function<D, Stream<@Nullable String>> values) {
    return several(
        name,
        Kind.STAFF,
        List.of(),
        meaning,
        document -> values.apply(document).map(Fields::digest).filter(Objects::nonNull));
  }

  /** What people are compared by; absent where the name cannot be read. */
  public static @Nullable String digest(@Nullable String name) {
    return name == null || name.equals(Erased.TEXT) || name.equals(Unreadable.TEXT)
        ? null
        : Subject.staff(name).id();
  }

  /** Some of the constants of an enum. */
  public static <D, E extends Enum<E>> ViewField<D> choiceAmong(
      String name, String meaning, Class<E> choices, Function<D, Stream<E>> values) {
    List<String> names = Stream.of(choices.getEnumConstants()).map(Enum::name).toList();
    return several(
        name, Kind.CHOICE, names, meaning, document -> values.apply(document).map(Enum::name));
  }

  private static <D> ViewField<D> several(
      String name,
      Kind kind,
      List<String> choices,
      String meaning,
      Function<D, Stream<? extends @Nullable String>> values) {
    return new ViewField<>(
        Field.text(name),
        kind,
        choices,
        true,
        true,
        null,
        meaning,
        document ->
            Field.words(
                values
                    .apply(document)
                    .<String>map(each -> Objects.requireNonNull(each))
                    .distinct()
                    .sorted()
                    .toList()),
        null);
  }

  /** A date. */
  public static <D> ViewField<D> date(
      String name, String meaning, Function<D, @Nullable LocalDate> value) {
    return text(name, Kind.DATE, List.of(), true, meaning, written(value));
  }

  /** The calendar quarter of a date. */
  public static <D> ViewField<D> quarter(
      String name, String meaning, Function<D, @Nullable LocalDate> value) {
    return text(
        name,
        Kind.QUARTER,
        List.of(),
        true,
        meaning,
        document -> {
          LocalDate on = value.apply(document);
          return on == null ? null : Period.QUARTER.label(Period.QUARTER.indexOf(on));
        });
  }

  /** One of the constants of an enum. */
  public static <D, E extends Enum<E>> ViewField<D> choice(
      String name, String meaning, Class<E> choices, Function<D, @Nullable E> value) {
    List<String> names = Stream.of(choices.getEnumConstants()).map(Enum::name).toList();
    return text(name, Kind.CHOICE, names, true, meaning, written(value));
  }

  /**
   * One of the constants of an enum, of which the passing of days turns one into another.
   *
   * @param value what the facts say, whatever the day
   * @param turnsOn the day on which a document with the constant before turns; absent when it does
   *     not
   */
  public static <D, E extends Enum<E>> ViewField<D> turning(
      String name,
      String meaning,
      Class<E> choices,
      E before,
      E behind,
      Function<D, @Nullable E> value,
      Function<D, @Nullable LocalDate> turnsOn) {
    ViewField<D> kept =
        choice(
            name,
            meaning,
            choices,
            document -> {
              E found = value.apply(document);
              return found == behind ? before : found;
            });
    return new ViewField<>(
        kept.field(),
        kept.kind(),
        kept.choices(),
        true,
        false,
        null,
        meaning,
        kept.value(),
        new ViewField.Turn<>(
            before.name(),
            behind.name(),
            Field.text(name + "TurnsOn"),
            document -> {
              E found = value.apply(document);
              LocalDate on =
                  found == behind
                      ? ViewField.Turn.PAST
                      : found == before ? turnsOn.apply(document) : null;
              return (on == null ? ViewField.Turn.NEVER : on).toString();
            }));
  }

  /** A date that says something until it has come: from that day on a document has none. */
  public static <D> ViewField<D> dateToCome(
      String name, String meaning, Function<D, @Nullable LocalDate> value) {
    ViewField<D> kept = date(name, meaning, value);
    return new ViewField<>(
        kept.field(),
        kept.kind(),
        kept.choices(),
        true,
        false,
        null,
        meaning,
        kept.value(),
        new ViewField.Turn<>(
            null,
            kept.field().type().absent().toString(),
            Field.text(name + "TurnsOn"),
            document ->
                Objects.requireNonNullElse(value.apply(document), ViewField.Turn.PAST).toString()));
  }

  /** One of some words; every document has one. */
  public static <D> ViewField<D> word(
      String name, String meaning, List<String> words, Function<D, String> value) {
    return text(name, Kind.CHOICE, words, false, meaning, value::apply);
  }

  /** Yes or no; every document says one of the two. */
  public static <D> ViewField<D> yesOrNo(String name, String meaning, Function<D, Boolean> value) {
    return word(
        name, meaning, List.of("yes", "no"), document -> value.apply(document) ? "yes" : "no");
  }

  /** A number that every document has. */
  public static <D> ViewField<D> number(String name, String meaning, Function<D, Long> value) {
    return number(name, Kind.NUMBER, null, false, meaning, value::apply);
  }

  /** A number that a document may have. */
  public static <D> ViewField<D> numberIfKnown(
      String name, String meaning, Function<D, @Nullable Long> value) {
    return number(name, Kind.NUMBER, null, true, meaning, value);
  }

  /** An amount of money that every document has. */
  public static <D> ViewField<D> amount(
      String name, String currency, String meaning, Function<D, BigDecimal> value) {
    return number(
        name,
        Kind.AMOUNT,
        currency,
        false,
        meaning,
        document -> Amounts.minorUnits(currency, value.apply(document)));
  }

  /** An amount of money that a document may have. */
  public static <D> ViewField<D> amountIfKnown(
      String name, String currency, String meaning, Function<D, @Nullable BigDecimal> value) {
    return number(
        name,
        Kind.AMOUNT,
        currency,
        true,
        meaning,
        document -> {
          BigDecimal amount = value.apply(document);
          return amount == null ? null : Amounts.minorUnits(currency, amount);
        });
  }

  private static <D> ViewField<D> number(
      String name,
      Kind kind,
      @Nullable String currency,
      boolean optional,
      String meaning,
      Function<D, @Nullable Long> value) {
    Field field = Field.number(name);
    return new ViewField<>(
        field,
        kind,
        List.of(),
        optional,
        false,
        currency,
        meaning,
        document -> {
          Long found = value.apply(document);
          return found == null ? field.type().absent() : found;
        },
        null);
  }

  private static <D> Function<D, @Nullable String> written(
      Function<D, ? extends @Nullable Object> value) {
    return document -> {
      Object found = value.apply(document);
      return found == null ? null : found.toString();
    };
  }

  private static <D> ViewField<D> text(
      String name,
      Kind kind,
      List<String> choices,
      boolean optional,
      String meaning,
      Function<D, @Nullable String> value) {
    Field field = Field.text(name);
    return new ViewField<>(
        field,
        kind,
        choices,
        optional,
        false,
        null,
        meaning,
        document -> {
          String found = value.apply(document);
          return found == null ? field.type().absent() : found;
        },
        null);
  }
}
