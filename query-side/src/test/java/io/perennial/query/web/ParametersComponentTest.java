package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Filter.Operator;
import io.perennial.platform.web.ProblemException;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is not understood is refused, and says what was expected. */
class ParametersComponentTest {

  private static final List<View<?>> VIEWS = AllViews.LIST;
  private static final CompanyCalendar CALENDAR =
      new CompanyCalendar(
          Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC), ZoneOffset.UTC);

  private static final QueryDates DATES = new QueryDates(CALENDAR, LocalDate.EPOCH);

  private static View<?> view(String name) {
    return VIEWS.stream().filter(view -> view.name().equals(name)).findFirst().orElseThrow();
  }

  private static QueryParameters parameters(String name, String text) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addParameter(name, text);
    return new QueryParameters(request);
  }

  private static List<Filter> filters(String view, String name, String text) {
    QueryParameters parameters = parameters(name, text);
    List<Filter> filters = ViewList.of(view(view), parameters, DATES, DATES.latest()).filters();
    parameters.finish();
    return filters;
  }

  @ParameterizedTest
  @CsvSource({
    "churn, lastPurchaseOnTo, 5/1/2026, ISO 8601 date",
    "churn, lastPurchaseOnFrom, 2026-1-5, ISO 8601 date",
    "churn, lapsesOn, tomorrow, or absent",
    "churn, lapsesOnTo, absent, ISO 8601 date",
    "churn, firstPurchaseOn, 2026-02-30, ISO 8601 date",
    "churn, firstPurchaseOn, ２０２６-01-01, ISO 8601 date",
    "churn, firstPurchaseOn, 1969-12-31, not before 1970-01-01",
    "churn, lapsesOnFrom, 0000-01-01, not before 1970-01-01",
    "customer, lastVisitOnTo, 0001-01-01, not before 1970-01-01",
    "lifetime-value, cohort, 1969-Q4, not before that of 1970-01-01",
    "lifetime-value, cohortFrom, 0000-Q1, not before that of 1970-01-01",
    "churn, tier, a, 'one of A, B, C'",
    "churn, defectionReason, price, one of PRICE",
    "churn, defectionReason, '', one of PRICE",
    "customer, stage, customer, one of IDENTIFIED",
    "customer, breached, true, 'one of yes, no'",
    "customer, breached, absent, 'one of yes, no'",
    "customer, lastVisitOnTo, 2026, ISO 8601 date",
    "customer, purchases, absent, whole number",
    "customer, satisfaction, five, or absent",
    "lifetime-value, cohort, 2026-Q5, quarter such as",
    "lifetime-value, cohortTo, 1997, quarter such as",
    "lifetime-value, marginKnown, some, 'one of all, part, none'",
    "loyalty, lastAnswerOnFrom, 01.02.2026, ISO 8601 date"
  })
  void aFilterSaysWhatItExpects(String view, String name, String text, String expected) {
    assertThatThrownBy(() -> filters(view, name, text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("invalid-parameter");
              assertThat(e.problem().detail()).contains(name).contains(expected);
            });
  }

  @Test
  void whatHasNoOrderHasNoRange() {
    assertThatThrownBy(() -> filters("customer", "tierFrom", "A"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("unknown-parameter");
              assertThat(e.problem().detail()).contains("tierFrom").contains("known are");
            });
  }

  @Test
  void whatIsAbsentIsAskedForByName() {
    assertThat(filters("churn", "lapsesOn", "absent"))
        .containsExactly(new Filter("lapsesOn", Operator.EQUAL, ""));
    assertThat(filters("customer", "satisfaction", "absent"))
        .containsExactly(new Filter("satisfaction", Operator.EQUAL, Long.MIN_VALUE));
    assertThat(filters("customer", "tier", "absent"))
        .containsExactly(new Filter("tier", Operator.EQUAL, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "churn, at-risk, top, 0, from 1 to 1000",
    "churn, at-risk, top, 1001, from 1 to 1000",
    "churn, at-risk, over, 101, from 0 to 100",
    "churn, at-risk, over, -1, from 0 to 100",
    "churn, at-risk, over, 1e0, from 0 to 100",
    "churn, what-if, retention, 1.1, from 0 to 1",
    "churn, what-if, retention, -0.1, from 0 to 1",
    "churn, what-if, retention, 1e0, from 0 to 1",
    "churn, what-if, retention, 0.0000000001, 9 digits",
    "churn, what-if, retention, 2, from 0 to 1",
    "churn, what-if, discount, 10.1, from 0 to 10",
    "churn, what-if, discount, 1e-999999999, from 0 to 10",
    "churn, what-if, marginRate, -5, from 0 to 1",
    "churn, rate, per, Month, 'one of month, quarter'",
    "churn, rate, from, 2026-11-28, not after today",
    "churn, cohorts, on, 2026-11-28, not after today",
    "churn, cohorts, on, 0000-01-01, not before 1970-01-01",
    "churn, rate, from, 1969-12-31, not before 1970-01-01",
    "lifetime-value, concentration, on, 0001-01-01, not before 1970-01-01",
    "loyalty, quadrants, on, 1969-12-31, not before 1970-01-01",
    "churn, survival, by, TIER, one of none",
    "loyalty, movement, months, 1201, from 0 to 1200",
    "loyalty, movement, months, -1, from 0 to 1200",
    "loyalty, standings, quadrant, NOT_YET, one of all",
    "lifetime-value, outlook, retention, 1.000000001, from 0 to 1"
  })
  void anArgumentOutOfBoundsIsNeverClamped(
      String view, String figure, String name, String text, String expected) {
    Figure<?, ?, ?> found =
        view(view).figures().stream()
            .filter(each -> each.name().equals(figure))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> FigureQuery.arguments(found, parameters(name, text), DATES))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("invalid-parameter");
              assertThat(e.problem().detail()).contains(name).contains(expected);
            });
  }

  /** All dates that figures take, whatever they are called. */
  @Test
  void everyDateOfEveryFigureHasBounds() {
    int dates = 0;
    for (View<?> view : VIEWS) {
      for (Figure<?, ?, ?> figure : view.figures()) {
        for (FigureParameter parameter : figure.parameters()) {
          if (parameter.type() == FigureParameter.Type.DATE) {
            dates++;
            for (String text : List.of("0000-01-01", "1969-12-31", "9999-12-31", "2026-11-28")) {
              assertThatThrownBy(() ->
                      FigureQuery.arguments(figure, parameters(parameter.name(), text), DATES))
                  .as(view.name() + " " + figure.name() + " " + parameter.name() + " " + text)
                  .isInstanceOf(ProblemException.class);
            }
          }
        }
      }
    }
    assertThat(dates).isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01", "0001-01-01", "1969-12-31", "1969-12-31T23:59:59Z", "0000-01-01T00:00:00Z",
        "2026-11-28", "2026-11-27T12:00:01Z", "9999-12-31", "9999-12-31T00:00:00Z", "2026-02-30"
      })
  void aHorizonHasBounds(String text) {
    assertThatThrownBy(() -> Horizons.of(text, null, DATES))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("asOf");
    assertThatThrownBy(() -> Horizons.of(null, text, DATES))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("knownAt");
  }

  @Test
  void theBoundsThemselvesAreWithin() {
    assertThat(Horizons.of("1970-01-01", "1970-01-01T00:00:00Z", DATES).asOf())
        .isEqualTo(LocalDate.EPOCH);
    assertThat(filters("lifetime-value", "cohort", "1970-Q1")).hasSize(1);
    assertThat(filters("churn", "lapsesOnTo", "9999-12-31")).hasSize(1);
  }

  @Test
  void aMemberOfStaffIsFoundHoweverTheNameIsWritten() {
    assertThat(filters("sales-day", "representative", " REP-7 "))
        .isEqualTo(filters("sales-day", "representative", "rep-7"))
        .isNotEqualTo(filters("sales-day", "representative", "rep-8"))
        .hasSize(1);
    assertThat(filters("sales-day", "representative", "rep-7").toString()).doesNotContain("rep-7");
    assertThatThrownBy(() -> filters("sales-day", "representative", " "))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("the name of one of our people");
    assertThatThrownBy(() -> filters("sales-day", "sort", "representative"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("sort");
  }

  @Test
  void aSpanThatEndsBeforeItBeginsIsRefused() {
    Figure<?, ?, ?> rate =
        view("churn").figures().stream()
            .filter(each -> each.name().equals("rate"))
            .findFirst()
            .orElseThrow();
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addParameter("from", "2026-02-01");
    request.addParameter("on", "2026-01-31");
    assertThatThrownBy(() -> FigureQuery.arguments(rate, new QueryParameters(request), DATES))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("from");
  }
}
