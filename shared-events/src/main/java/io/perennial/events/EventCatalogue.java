package io.perennial.events;

import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.balancesheet.BalanceSheetEvent;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.customer.CustomerEvent;
import io.perennial.events.erasure.ErasureEvent;
import io.perennial.events.marketreport.MarketReportEvent;
import io.perennial.events.productline.ProductLineEvent;
import io.perennial.events.salesday.SalesDayEvent;
import io.perennial.events.salesmeeting.SalesMeetingEvent;
import io.perennial.events.salestarget.SalesTargetEvent;
import io.perennial.events.tieringrun.TieringRunEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/**
 * Every event there is: the members of the sealed families, each with the name it is stored under
 * and with the namespace, name and revision by which it is known outside.
 */
public final class EventCatalogue {

  private static final Map<Class<? extends LifecycleEvent>, String> NAMESPACES =
      Map.ofEntries(
          Map.entry(AccountPlanEvent.class, "account-plan"),
          Map.entry(BalanceSheetEvent.class, "balance-sheet"),
          Map.entry(ComplaintEvent.class, "complaint"),
          Map.entry(CustomerEvent.class, "customer"),
          Map.entry(ErasureEvent.class, "erasure"),
          Map.entry(MarketReportEvent.class, "market-report"),
          Map.entry(ProductLineEvent.class, "product-line"),
          Map.entry(SalesDayEvent.class, "sales-day"),
          Map.entry(SalesMeetingEvent.class, "sales-meeting"),
          Map.entry(SalesTargetEvent.class, "sales-target"),
          Map.entry(TieringRunEvent.class, "tiering-run"));

  private static final List<Entry> ENTRIES = entries();

  private static final Map<Class<?>, Entry> BY_TYPE =
      ENTRIES.stream().collect(Collectors.toMap(Entry::type, Function.identity()));
  private static final Map<String, Entry> BY_STORED_NAME = byStoredName();

  private EventCatalogue() {}

  /**
   * An event of the contract.
   *
   * @param namespace the family
   * @param name the fact
   * @param revision revision of the current shape
   * @param type the record that holds it
   */
  public record Entry(
      String namespace, String name, String revision, Class<? extends LifecycleEvent> type) {

    /** The name under which it is stored. */
    public String storedName() {
      return namespace + "." + name;
    }

    /** The name under which it was stored before names of the catalogue were: that of its class. */
    private String formerName() {
      return "io.perennial.events." + namespace.replace("-", "") + "." + name;
    }
  }

  /** All events, ordered by namespace and name. */
  public static List<Entry> all() {
    return ENTRIES;
  }

  /** The sealed families, ordered by namespace. */
  public static List<Class<? extends LifecycleEvent>> families() {
    return NAMESPACES.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .<Class<? extends LifecycleEvent>>map(Map.Entry::getKey)
        .toList();
  }

  /** The event that is held by records of that class, if it is one of ours. */
  public static Optional<Entry> of(Class<?> type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** The event stored under that name, or once stored under it, if it is one of ours. */
  public static Optional<Entry> ofStoredName(String name) {
    return Optional.ofNullable(BY_STORED_NAME.get(name));
  }

  private static Map<String, Entry> byStoredName() {
    Map<String, Entry> names = new HashMap<>();
    ENTRIES.forEach(entry -> names.put(entry.formerName(), entry));
    ENTRIES.forEach(entry -> names.put(entry.storedName(), entry));
    return Map.copyOf(names);
  }

  /** The records of a sealed family, those of its sub-families among them. */
  public static List<Class<? extends LifecycleEvent>> membersOf(
      Class<? extends LifecycleEvent> family) {
    if (family.isRecord()) {
      return List.of(family);
    }
    return Stream.of(family.getPermittedSubclasses())
        .flatMap(member -> membersOf(member.asSubclass(LifecycleEvent.class)).stream())
        .toList();
  }

  private static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    NAMESPACES.forEach((family, namespace) -> {
      for (Class<? extends LifecycleEvent> member : membersOf(family)) {
        entries.add(entry(namespace, member));
      }
    });
    entries.sort(Comparator.comparing(Entry::namespace).thenComparing(Entry::name));
    return List.copyOf(entries);
  }

  private static Entry entry(String namespace, Class<? extends LifecycleEvent> type) {
    Revision revision = type.getDeclaredAnnotation(Revision.class);
    if (revision == null) {
      throw new IllegalStateException(type.getName() + " declares no @Revision");
    }
    return new Entry(namespace, type.getSimpleName(), revision.value(), type);
  }
}
