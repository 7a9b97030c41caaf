package io.perennial.query.keyaccount;

import io.perennial.events.Unit;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.events.personal.StaffName;
import io.perennial.query.activity.CostDay;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.GrowingList;
import io.perennial.query.activity.Representative;
import io.perennial.query.view.FigureParameter;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer as an account: whether it is a key account, what it was to bring and has brought, and
 * what it takes of our time. All facts are dated.
 *
 * @param customerId the customer
 * @param currency currency of all amounts
 * @param pyramid its places in the customer pyramid, in order
 * @param representatives who has looked after it, in order
 * @param plans its account plans
 * @param lines what it has bought, by product line
 * @param walletShares estimates of our part of what it spends on such products, in order
 * @param contacts visits and calls, in order
 * @param visitCostDays days with a visit whose cost is known, in order
 * @param complaintCostDays days on which a solution of known cost was carried out, in order
 * @param goodwillDays days on which something was given back for a loss, in order
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record KeyAccountDocument(
    String customerId,
    String currency,
    List<Place> pyramid,
    List<Representative> representatives,
    List<PlanTerms> plans,
    List<LineDealings> lines,
    List<WalletShare> walletShares,
    List<Contact> contacts,
    List<CostDay> visitCostDays,
    List<CostDay> complaintCostDays,
    List<CostDay> goodwillDays) {

  private static final String EVERY = "every";

  /** Asks for the account of one customer. */
  static final FigureParameter ONE_CUSTOMER =
      FigureParameter.code(
          "customer", EVERY, "Only the account of the customer with this id; every for all");

  public KeyAccountDocument {
    pyramid = List.copyOf(pyramid);
    representatives = List.copyOf(representatives);
    plans = List.copyOf(plans);
    lines = List.copyOf(lines);
    walletShares = List.copyOf(walletShares);
    contacts = GrowingList.of(contacts);
    visitCostDays = GrowingList.of(visitCostDays);
    complaintCostDays = GrowingList.of(complaintCostDays);
    goodwillDays = GrowingList.of(goodwillDays);
  }

  /**
   * A place in the pyramid.
   *
   * @param pyramidClass the class
   * @param since business date
   */
  public record Place(PyramidClass pyramidClass, LocalDate since) {}

  /**
   * An estimate of our part of what the customer spends on such products.
   *
   * @param productLine the product line that it is of; absent of all that we sell
   * @param share our part, 0 to 1
   * @param on business date
   */
  public record WalletShare(
      @Nullable String productLine, @Unit(Unit.SHARE) BigDecimal share, LocalDate on) {}

  /**
   * A visit or a call.
   *
   * @param on business date
   * @param representative who visited or called
   * @param visit whether it was a visit
   * @param minutes minutes spent
   */
  public record Contact(
      LocalDate on, @StaffName String representative, boolean visit, int minutes) {}

  /** Whether it is the account of the customer that {@link #ONE_CUSTOMER} names. */
  boolean isAskedFor(String customer) {
    return customer.equals(EVERY) || customer.equals(customerId);
  }

  static KeyAccountDocument empty(String customerId, String currency) {
    return new KeyAccountDocument(
        customerId,
        currency,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  KeyAccountDocumentBuilder changed() {
    return KeyAccountDocumentBuilder.builder(this);
  }

  /** Whether it is a key account on a day: at the top of the pyramid, or with a plan in force. */
  boolean isKeyOn(LocalDate on) {
    Place place = Dated.last(pyramid, Place::since, on);
    return place != null && place.pyramidClass == PyramidClass.KEY
        || plans.stream().anyMatch(plan -> plan.isInForceOn(on));
  }

  /** Whether it has ever been one. */
  boolean wasEverKey() {
    return pyramid.stream().anyMatch(place -> place.pyramidClass == PyramidClass.KEY)
        || plans.stream().anyMatch(plan -> plan.approvedOn() != null);
  }

  /** Who looks after it at the end of a day; absent when nobody does. */
  @Nullable String representativeOn(LocalDate on) {
    return Representative.on(representatives, on);
  }

  /** The last estimate of a product line, or of all, up to a day; absent when there is none. */
  @Nullable WalletShare walletShareOn(LocalDate on, @Nullable String productLine) {
    return Dated.last(
        walletShares.stream()
            .filter(each -> Objects.equals(each.productLine, productLine))
            .toList(),
        WalletShare::on,
        on);
  }
}
