package io.perennial.query.web;

import io.perennial.query.live.ViewState.Condition;
import io.perennial.query.measure.FigureRows;
import io.perennial.query.table.Column;
import io.perennial.query.table.Table;
import io.perennial.query.table.Tables;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A view in the list of views.
 *
 * @param name name in the path
 * @param meaning what it says
 * @param version version of its fold
 * @param href where its documents are
 * @param state {@code serving}; {@code building} or {@code other-settings} while it cannot be
 *     asked; {@code stalled} while it does not follow the log
 * @param position every event up to here is in it; absent while it cannot be asked
 * @param lag events behind; absent while it cannot be asked
 * @param filters what lists may be filtered by
 * @param sort what lists may be sorted by
 * @param tables the tables that its documents make, the main one first
 * @param horizon parameters by which its lists, documents and figures are asked as they were
 * @param figures figures over its documents
 */
record ViewDescription(
    String name,
    String meaning,
    int version,
    String href,
    String state,
    @Nullable Long position,
    @Nullable Long lag,
    List<FilterDescription> filters,
    List<String> sort,
    List<TableDescription> tables,
    List<String> horizon,
    List<FigureDescription> figures) {

  /**
   * The list of views.
   *
   * @param items the views
   */
  record Catalogue(List<ViewDescription> items) {}

  /**
   * A field that lists may be filtered by.
   *
   * @param field name of the field
   * @param type {@code text}, {@code date}, {@code quarter}, {@code choice}, {@code number}, {@code
   *     staff} or {@code amount}, in units of the currency
   * @param meaning what it says
   * @param parameters for equal and, where it has an order, at least and at most
   * @param choices what may be chosen from; absent where there is no choice
   * @param currency the currency of an amount; absent where there is no amount
   * @param absent what asks for documents that have no value; absent where all have one
   */
  record FilterDescription(
      String field,
      String type,
      String meaning,
      List<String> parameters,
      @Nullable List<String> choices,
      @Nullable String currency,
      @Nullable String absent) {

    static FilterDescription of(ViewField<?> field) {
      return new FilterDescription(
          field.field().name(),
          field.kind().name().toLowerCase(Locale.ROOT),
          field.meaning(),
          FieldFilters.parameters(field),
          field.choices().isEmpty() ? null : field.choices(),
          field.currency(),
          field.optional() ? ViewField.ABSENT : null);
    }
  }

  /**
   * A table.
   *
   * @param name what it is asked for by
   * @param meaning what a row is; empty where the name says it
   * @param columns its columns, in order
   */
  record TableDescription(String name, String meaning, List<ColumnDescription> columns) {

    static TableDescription of(Table table) {
      return new TableDescription(
          table.name(),
          table.meaning(),
          table.allColumns().stream().map(ColumnDescription::of).toList());
    }
  }

  /**
   * A column of a table.
   *
   * @param name its name
   * @param type what its cells hold: {@code text}, {@code choice}, {@code date}, {@code instant},
   *     {@code time}, {@code month}, {@code integer}, {@code amount}, {@code decimal}, {@code
   *     number} or {@code boolean}
   * @param optional whether cells may be empty
   * @param unit what its decimals are in; absent where they are in no unit, or in the currency
   * @param meaning what it says; empty when its name says it all
   */
  record ColumnDescription(
      String name, String type, boolean optional, @Nullable String unit, String meaning) {

    static ColumnDescription of(Column column) {
      return new ColumnDescription(
          column.name(), column.type().word(), column.optional(), column.unit(), column.meaning());
    }
  }

  /**
   * A figure.
   *
   * @param name name in the path
   * @param meaning what it says
   * @param href where it is
   * @param parameters what it can be asked for
   * @param tables the tables that it makes, the main one first
   * @param behind how to ask what makes a cell; absent where nothing in it is a sum over documents
   */
  record FigureDescription(
      String name,
      String meaning,
      String href,
      List<ParameterDescription> parameters,
      List<TableDescription> tables,
      @Nullable BehindDescription behind) {

    static FigureDescription of(View<?> view, Figure<?, ?, ?> figure) {
      return new FigureDescription(
          figure.name(),
          figure.meaning(),
          "/views/%s/figures/%s".formatted(view.name(), figure.name()),
          figure.parameters().stream().map(ParameterDescription::of).toList(),
          Tables.of(figure).stream().map(TableDescription::of).toList(),
          BehindDescription.of(view, figure));
    }
  }

  /**
   * What makes a cell of a figure.
   *
   * @param href where it is asked for
   * @param cell parameters that name the cell, beside those of the figure
   * @param sums what is told of each document, and adds up to the figure
   */
  record BehindDescription(String href, List<String> cell, List<String> sums) {

    static @Nullable BehindDescription of(View<?> view, Figure<?, ?, ?> figure) {
      FigureRows rows = FigureRows.of(figure);
      return rows.summed().isEmpty()
          ? null
          : new BehindDescription(
              "/views/%s/figures/%s/behind".formatted(view.name(), figure.name()),
              rows.coordinates().stream().map(name -> BehindEndpoint.CELL + name).toList(),
              rows.summed().stream().map(RecordComponent::getName).toList());
    }
  }

  /**
   * A parameter of a figure.
   *
   * @param name name in the query
   * @param type what its text must be, a word
   * @param meaning what it says
   * @param usual taken when it is not given; {@code today} for the current date
   * @param choices what may be chosen from; absent where there is no choice
   * @param least least number; absent where it is none
   * @param most largest number; absent where it is none
   */
  record ParameterDescription(
      String name,
      String type,
      String meaning,
      String usual,
      @Nullable List<String> choices,
      @Nullable Integer least,
      @Nullable Integer most) {

    static ParameterDescription of(FigureParameter parameter) {
      String usual = parameter.defaultText();
      boolean number =
          parameter.type() == FigureParameter.Type.INTEGER
              || parameter.type() == FigureParameter.Type.DECIMAL;
      return new ParameterDescription(
          parameter.name(),
          parameter.type().name().toLowerCase(Locale.ROOT),
          parameter.meaning(),
          usual == null ? "today" : usual,
          parameter.choices().isEmpty() ? null : parameter.choices(),
          number ? parameter.least() : null,
          number ? parameter.most() : null);
    }
  }

  /**
   * A view as it is now.
   *
   * @param figures its figures, which are always the same
   */
  static ViewDescription of(
      View<?> view,
      List<Table> tables,
      List<FigureDescription> figures,
      Condition condition,
      @Nullable Long position,
      long head) {
    List<FilterDescription> filters = new ArrayList<>();
    view.fields().forEach(field -> filters.add(FilterDescription.of(field)));
    return new ViewDescription(
        view.name(),
        view.meaning(),
        view.version(),
        "/views/" + view.name(),
        condition.word(),
        position,
        position == null ? null : Math.max(0, head - position),
        filters,
        Stream.concat(
                Stream.of("id"),
                view.fields().stream().filter(ViewField::sorted).map(field -> field.field().name()))
            .toList(),
        tables.stream().map(TableDescription::of).toList(),
        Horizons.PARAMETERS,
        figures);
  }
}
