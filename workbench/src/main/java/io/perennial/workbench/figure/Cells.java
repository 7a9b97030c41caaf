package io.perennial.workbench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface.Column;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes values of the interface as the language does, and says where they lead. */
public final class Cells {

  /** What stands where personal data is masked. */
  public static final String MASK = "***";

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{3,}");
  private static final Pattern SHARE =
      Pattern.compile(
          "(?i)(?!.*(meanRate|lastPeriod))((.*[_.])?(.*(rate|share|survival|retention|probability"
              + "|probabilityActive|attainment|utilisation|incidence|ratio|precision|recall"
              + "|baseRate|conversion)|(cumulative|known)?share\\w*"
              + "|.*share(reference|ofsales|ofcustomers|ofleft|ofleftreference)"
              + "|attained|skill)(reference)?)");

  private static final Pattern CURRENCY = Pattern.compile("(.*[_.])?currency");
  private static final Pattern EVENTS = Pattern.compile("(?i)(.*[a-z._])?eventIds?");

  /** Types of columns whose values are numbers, however they are written. */
  private static final Set<String> NUMBERS = Set.of("decimal", "number", "integer", "amount");

  private static final int SIGNIFICANT = 4;

  /** Columns of text whose values are the business's codes. */
  private static final Set<String> CLASSES =
      Set.of(
          "group",
          "segment",
          "reason",
          "step",
          "from",
          "to",
          "state",
          "instead",
          "scenario",
          "band",
          "model",
          "per",
          "frequency",
          "verdict",
          "tier",
          "customerClass",
          "pyramidClass",
          "subject",
          "line",
          "by");

  /** Columns of periods, which may be months. */
  private static final Set<String> PERIODS = Set.of("period", "cohort");

  /** Columns that say how a customer stands by a rule, in small letters. */
  private static final Set<String> STANDS = Set.of("state", "instead");

  /** Groups of a figure that stand for what has no name of its own. */
  private static final Set<String> GROUPS = Set.of("all", "unknown", "absent", "none");

  private static final Pattern YEAR = Pattern.compile("(?i).*year");

  /** What the codes of a column are called where they mean something of their own. */
  private static final Map<String, String> CODES =
      Map.of("reason", "ReviewReason", "state", "ComplaintState");

  /** Where identifiers lead, by what they begin with. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("customer-", "/customers/"),
          Map.entry("complaint-", "/complaints/"),
          Map.entry("account-plan-", "/key-accounts/plans/"),
          Map.entry("sales-day-", "/things/sales-days/"),
          Map.entry("sales-target-", "/things/sales-targets/"),
          Map.entry("sales-meeting-", "/things/sales-meetings/"),
          Map.entry("market-report-", "/things/market-reports/"),
          Map.entry("product-line-", "/things/product-lines/"));

  /** Columns of identifiers that lead somewhere. */
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "id",
          "customerId",
          "complaintId",
          "planId",
          "salesDayId",
          "salesTargetId",
          "salesMeetingId",
          "marketReportId",
          "productLineId");

  private static final String EVENT_ID = "eventId";
  private static final String EVENT = "/history/events/";

  private final Texts texts;

  /** Writes in the language of these texts. */
  public Cells(Texts texts) {
    this.texts = texts;
  }

  /**
   * A value in words.
   *
   * @param column the column it stands in; absent where it is described nowhere
   */
  public Cell cell(String name, @Nullable JsonNode value, @Nullable Column column) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return new Cell("", null, false);
    }
    if (column != null && EVENTS.matcher(name).matches()) {
      return events(value);
    }
    if (value.isArray()) {
      return new Cell(
          StreamSupport.stream(value.spliterator(), false)
              .map(each -> cell(name, each, column).text())
              .collect(Collectors.joining(texts.of("common.comma"))),
          null,
          false);
    }
    String type = column == null ? "" : column.type();
    if (value.isBoolean()) {
      return new Cell(texts.of(value.asBoolean() ? "common.yes" : "common.no"), null, false);
    }
    if (value.isNumber()) {
      if (column != null && "share".equals(column.unit())) {
        return new Cell(texts.percent(value.decimalValue()), null, true);
      }
      return new Cell(number(name, value.decimalValue(), value.isIntegralNumber()), null, true);
    }
    String text = value.asText();
    boolean share = column != null && "share".equals(column.unit());
    if (share && NUMBER.matcher(text).matches()) {
      return new Cell(texts.percent(new BigDecimal(text)), null, true);
    }
    if (DECIMAL.matcher(text).matches() && !type.equals("text")
        || NUMBERS.contains(type) && NUMBER.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text);
      return new Cell(
          texts.amount(type.equals("decimal") ? shortened(number) : number, null), null, true);
    }
    if (DATE.matcher(text).matches()) {
      return new Cell(date(text), null, false);
    }
    if (PERIODS.contains(name) && MONTH.matcher(text).matches()) {
      return new Cell(texts.month(YearMonth.parse(text)), null, false);
    }
    if (INSTANT.matcher(text).matches()) {
      return new Cell(texts.instant(Instant.parse(text)), null, false);
    }
    if (CURRENCY.matcher(name).matches()) {
      return new Cell(text, null, false);
    }
    if (type.equals("choice")
        || (CODE.matcher(text).matches() && (column == null || Texts.isCode(text)))
        || (GROUPS.contains(text) && Texts.isCode(text))
        || (CLASSES.contains(name) && Texts.isCode(text))) {
      return new Cell(texts.code(CODES.getOrDefault(name, ""), text), null, false);
    }
    if (STANDS.contains(name) && Texts.isCode(text.toUpperCase(Locale.ROOT))) {
      return new Cell(texts.code(text.toUpperCase(Locale.ROOT)), null, false);
    }
    return new Cell(text.indexOf(' ') > 0 ? texts.sentence(text) : text, place(name, text), false);
  }

  /** Events that something rests on: one identifier, or a list of them. */
  public Cell events(JsonNode value) {
    List<Cell.Event> events = new ArrayList<>();
    for (JsonNode id : value.isArray() ? value : List.of(value)) {
      int number = events.size() + 1;
      events.add(
          new Cell.Event(
              number, EVENT + Doors.segment(id.asText()), texts.of("common.event-no", number)));
    }
    return new Cell("", null, false, events);
  }

  /** A text that may be masked, or what stands for it while it is, or where there is none. */
  public static String shown(JsonNode text, String otherwise) {
    String value = text.asText("");
    return value.isEmpty() || value.equals(MASK) ? otherwise : value;
  }

  /** Where an identifier leads; absent when it leads nowhere. */
  public static @Nullable String place(String name, String id) {
    String last = name.substring(Math.max(name.lastIndexOf('_'), name.lastIndexOf('.')) + 1);
    if (last.equals(EVENT_ID)) {
      return EVENT + Doors.segment(id);
    }
    return IDENTIFIERS.contains(last)
        ? PLACES.entrySet().stream()
            .filter(place -> id.startsWith(place.getKey()))
            .map(place -> place.getValue() + Doors.segment(id))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** Whether the numbers of a column are shares of 0 to 1. */
  public static boolean isShare(String name) {
    return SHARE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  private String date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      return date.getYear() <= 1 ? texts.of("common.ever") : texts.date(date);
    } catch (DateTimeException e) {
      return text;
    }
  }

  private String number(String name, BigDecimal number, boolean whole) {
    if (whole) {
      return YEAR.matcher(name).matches() ? number.toString() : texts.number(number.longValue());
    }
    return isShare(name) ? texts.percent(number) : texts.number(shortened(number));
  }

  /**
   * A number that was worked out: two decimals, and more only below one, where they say something.
   */
  private static BigDecimal shortened(BigDecimal number) {
    int before = number.precision() - number.scale();
    int decimals = before > 0 ? 2 : Math.clamp(SIGNIFICANT - before, 2, 6);
    return number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_UP) : number;
  }
}
