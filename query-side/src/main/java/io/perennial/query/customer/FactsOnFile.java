package io.perennial.query.customer;

import io.perennial.events.customer.facts.BusinessAmended;
import io.perennial.events.customer.facts.CustomerBusiness;
import io.perennial.events.customer.facts.CustomerDealings;
import io.perennial.events.customer.facts.CustomerProfile;
import io.perennial.events.customer.facts.DealingsAmended;
import io.perennial.events.customer.facts.FactsEvent;
import io.perennial.events.customer.facts.ProfileAmended;
import io.perennial.events.customer.file.CustomerRegistered;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of what the customer is like, group by group, with date and source.
 *
 * @param profile what kind of customer it is; absent when nothing was ever said
 * @param business how its business is; absent when nothing was ever said
 * @param dealings how it deals at present; absent when nothing was ever said
 */
public record FactsOnFile(
    @Nullable Profile profile, @Nullable Business business, @Nullable Dealing dealings) {

  /** Nothing known. */
  static final FactsOnFile NONE = new FactsOnFile(null, null, null);

  static FactsOnFile of(CustomerRegistered event) {
    return new FactsOnFile(
        event.profile() == null
            ? null
            : new Profile(event.profile(), event.source(), event.occurredOn()),
        event.business() == null
            ? null
            : new Business(event.business(), event.source(), event.occurredOn()),
        event.dealings() == null
            ? null
            : new Dealing(event.dealings(), event.source(), event.occurredOn()));
  }

  FactsOnFile with(FactsEvent event) {
    return switch (event) {
      case ProfileAmended amended -> {
        Profile added = new Profile(amended.profile(), amended.source(), amended.occurredOn());
        yield profile != null && added.on.isBefore(profile.on)
            ? this
            : new FactsOnFile(added, business, dealings);
      }
      case BusinessAmended amended -> {
        Business added = new Business(amended.business(), amended.source(), amended.occurredOn());
        yield business != null && added.on.isBefore(business.on)
            ? this
            : new FactsOnFile(profile, added, dealings);
      }
      case DealingsAmended amended -> {
        Dealing added = new Dealing(amended.dealings(), amended.source(), amended.occurredOn());
        yield dealings != null && added.on.isBefore(dealings.on)
            ? this
            : new FactsOnFile(profile, business, added);
      }
    };
  }

  /**
   * What kind of customer it is.
   *
   * @param profile all that is known
   * @param source where the information comes from
   * @param on business date
   */
  public record Profile(CustomerProfile profile, String source, LocalDate on) {}

  /**
   * How its business is.
   *
   * @param business all that is known
   * @param source where the information comes from
   * @param on business date
   */
  public record Business(CustomerBusiness business, String source, LocalDate on) {}

  /**
   * How it deals at present.
   *
   * @param dealings all that is known
   * @param source where the information comes from
   * @param on business date
   */
  public record Dealing(CustomerDealings dealings, String source, LocalDate on) {}
}
