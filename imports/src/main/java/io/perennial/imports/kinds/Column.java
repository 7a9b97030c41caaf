package io.perennial.imports.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that a kind of import reads.
 *
 * @param option the option that names it
 * @param place where its value goes in the command
 * @param type what its values are
 * @param need whether there has to be one
 * @param description what it holds
 * @param counted how it takes part in what a line says
 * @param assumed the value where there is none; absent: then nothing is said
 */
public record Column(
    String option,
    Place place,
    ColumnType type,
    Need need,
    String description,
    Counted counted,
    @Nullable String assumed) {

  /** Whether there has to be a column. */
  public enum Need {
    /** Each line needs a value; without the option the column is called as the option. */
    REQUIRED,
    /** It is read only when the option names it. */
    OPTIONAL,
    /** It is needed where another one of its group says something. */
    OF_ITS_GROUP,
    /** Any number of columns. */
    REPEATED
  }

  /** How a value takes part in what a line says, by which lines are told apart. */
  public enum Counted {
    /** By its place among the others. */
    BY_PLACE,
    /** By its name, when it says something: so a column that is added later changes no others. */
    BY_NAME
  }

  /**
   * Where a value goes in the body of a command.
   *
   * @param group the object or list that it belongs to; absent: the body itself
   * @param shape what the group is
   * @param field its name there
   */
  public record Place(@Nullable String group, Shape shape, String field) {}

  /** What a group of values is. */
  public enum Shape {
    /** The body itself. */
    BODY,
    /** An object with all of them. */
    OBJECT,
    /** A list of one object with all of them. */
    LIST_OF_ONE,
    /** A list of objects, one for each value, which say the column, too. */
    LIST
  }

  static Column required(String option, String field, ColumnType type, String description) {
    return new Column(
        option, body(field), type, Need.REQUIRED, description, Counted.BY_PLACE, null);
  }

  static Column optional(String option, String field, ColumnType type, String description) {
    return new Column(option, body(field), type, Need.OPTIONAL, description, Counted.BY_NAME, null);
  }

  /** A part of an object in the body. */
  static Column within(
      String group, String option, String field, ColumnType type, String description) {
    return optional(option, field, type, description).in(group, Shape.OBJECT);
  }

  private static Place body(String field) {
    return new Place(null, Shape.BODY, field);
  }

  Column in(String group, Shape shape) {
    return new Column(
        option, new Place(group, shape, place.field()), type, need, description, counted, assumed);
  }

  /** What a group cannot be without. */
  Column ofItsGroup() {
    return new Column(option, place, type, Need.OF_ITS_GROUP, description, counted, assumed);
  }

  /** One of any number of columns. */
  Column repeated() {
    return new Column(option, place, type, Need.REPEATED, description, counted, assumed);
  }

  /** Compared by its place, as purchases have always been. */
  Column byPlace() {
    return new Column(option, place, type, need, description, Counted.BY_PLACE, assumed);
  }

  Column or(String value) {
    return new Column(option, place, type, need, description, counted, value);
  }

  boolean isRequired() {
    return need == Need.REQUIRED;
  }

  /** The words of which one is meant; empty where anything may stand. */
  public List<String> words() {
    return type instanceof ChoiceColumn choice ? choice.words() : List.of();
  }

  /** Whether it holds money. */
  public boolean isMoney() {
    return type instanceof MoneyColumn;
  }
}
