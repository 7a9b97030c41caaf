package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.standing.TierChanged;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is by its plain facts, in the order of their days, and no class of the product.
 */
public final class PlainFile {

  /** Its facts, by date, and within a day as they were recorded. */
  public final List<LifecycleEvent> facts;

  private PlainFile(List<LifecycleEvent> facts) {
    this.facts = facts;
  }

  /** The customers of a world as of a day, by their identifiers. */
  public static Map<String, PlainFile> of(GeneratedWorld world, LocalDate on) {
    Map<String, List<LifecycleEvent>> facts = new TreeMap<>();
    world.standing(on).stream()
        .filter(fact -> fact.customerId().startsWith("customer-"))
        .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
        .forEach(
            fact -> facts.computeIfAbsent(fact.customerId(), id -> new ArrayList<>()).add(fact));
    Map<String, PlainFile> files = new TreeMap<>();
    facts.forEach((id, known) -> files.put(id, new PlainFile(known)));
    return files;
  }

  /** Facts of a kind. */
  public <T> List<T> of(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The last fact of a kind; absent without one. */
  public <T> @Nullable T last(Class<T> kind) {
    List<T> all = of(kind);
    return all.isEmpty() ? null : all.getLast();
  }

  /** Its name. */
  public @Nullable String name() {
    BasicFactsAmended amended = last(BasicFactsAmended.class);
    CustomerRegistered registered = last(CustomerRegistered.class);
    return amended != null
        ? amended.legalName()
        : registered == null ? null : registered.legalName();
  }

  /** Who looks after it; absent while nobody does. */
  public @Nullable String representative() {
    RepresentativeAssigned last = last(RepresentativeAssigned.class);
    return last == null ? null : last.representative();
  }

  /** Which group it is in, by tier, region, class or quarter of its first purchase. */
  public String group(String by, @Nullable LocalDate bought) {
    BasicFactsAmended amended = last(BasicFactsAmended.class);
    CustomerRegistered registered = last(CustomerRegistered.class);
    return switch (by) {
      case "none" -> "all";
      case "tier" -> {
        TierChanged tier = last(TierChanged.class);
        yield tier == null ? "unknown" : tier.tier().name();
      }
      case "region" -> {
        String region =
            amended != null ? amended.region() : registered == null ? "" : registered.region();
        yield region == null || region.isEmpty() ? "unknown" : region;
      }
      case "class" -> {
        CustomerClass kind =
            amended != null
                ? amended.customerClass()
                : registered == null ? null : registered.customerClass();
        yield kind == null ? "unknown" : kind.name();
      }
      default ->
          bought == null
              ? "unknown"
              : bought.getYear() + "-Q" + bought.get(IsoFields.QUARTER_OF_YEAR);
    };
  }
}
