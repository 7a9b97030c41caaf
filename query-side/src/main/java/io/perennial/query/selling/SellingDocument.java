package io.perennial.query.selling;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import io.perennial.query.activity.CustomerTraits;
import io.perennial.query.activity.GrowingList;
import io.perennial.query.measure.Grouping;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we do to sell to a customer and what it brings, or a sales day, a sales target, or a market
 * report that concerns no customer: they stand side by side, so that a figure sees all of them.
 *
 * @param id the customer, the sales day, the sales target or the market report
 * @param customer what the customer is in the trade, and where
 * @param representatives who was responsible for it, in order
 * @param trades what it bought and gave back, in order
 * @param payments what it paid, in order
 * @param contacts visits and calls, in order
 * @param deals days on which a round of winning it ended with a deal, in order
 * @param complaints how grave its complaints were, and when they were open, in order
 * @param losses days on which it was declared lost, in order
 * @param reports market reports, in order
 * @param day the sales day; absent of anything else
 * @param target the sales target; absent of anything else
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record SellingDocument(
    @DataSubject(Subject.Kind.CUSTOMER) String id,
    CustomerTraits customer,
    List<Responsible> representatives,
    List<Trade> trades,
    List<Payment> payments,
    List<Contact> contacts,
    List<LocalDate> deals,
    List<ComplaintChange> complaints,
    List<LocalDate> losses,
    List<MarketMove> reports,
    @Nullable PlannedDay day,
    @Nullable SetTarget target) {

  public SellingDocument {
    representatives = List.copyOf(representatives);
    trades = GrowingList.of(trades);
    payments = GrowingList.of(payments);
    contacts = GrowingList.of(contacts);
    deals = List.copyOf(deals);
    complaints = List.copyOf(complaints);
    losses = List.copyOf(losses);
    reports = List.copyOf(reports);
  }

  /**
   * Who was responsible from a day on.
   *
   * @param representative who
   * @param since business date, until the next one
   */
  public record Responsible(@StaffName String representative, LocalDate since) {}

  static SellingDocument empty(String id) {
    return new SellingDocument(
        id,
        CustomerTraits.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }

  SellingDocumentBuilder but() {
    return SellingDocumentBuilder.builder(this);
  }

  /** How many entries it has. */
  int size() {
    return representatives.size()
        + trades.size()
        + payments.size()
        + contacts.size()
        + deals.size()
        + complaints.size()
        + losses.size()
        + reports.size()
        + (day == null ? 0 : day.size())
        + (target == null ? 0 : target.size());
  }

  /** Where the customer was on a day; a word of its own where that is not known. */
  String areaOn(LocalDate on) {
    return customer.groupOn(Grouping.REGION, on, null);
  }

  /** Who was responsible for the customer on a day; absent when nobody was. */
  @Nullable String responsibleOn(LocalDate on) {
    String responsible = null;
    for (Responsible each : representatives) {
      responsible = each.since().isAfter(on) ? responsible : each.representative();
    }
    return responsible;
  }

  /** The first purchase up to a day; absent when nothing was bought. */
  @Nullable LocalDate firstBoughtBy(LocalDate on) {
    return trades.stream()
        .filter(each -> each.purchase() && !each.on().isAfter(on))
        .map(Trade::on)
        .findFirst()
        .orElse(null);
  }

  /** The market reports filed in a span. */
  Stream<MarketMove> reportsIn(LocalDate from, LocalDate until) {
    return reports.stream().filter(each -> isIn(each.on(), from, until));
  }

  /** Whether a day is in a span. */
  static boolean isIn(LocalDate day, LocalDate from, LocalDate until) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
