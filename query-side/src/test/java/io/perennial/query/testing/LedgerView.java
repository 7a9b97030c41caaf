package io.perennial.query.testing;

import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.customer.credit.CreditEvent;
import io.perennial.events.customer.dealing.DealingEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonAmended;
import io.perennial.events.customer.file.PersonRemoved;
import io.perennial.events.customer.satisfaction.SatisfactionEvent;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.StageEvent;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Folds;
import io.perennial.query.view.Summed;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A view whose fold can be made to fail, and to wait. */
public final class LedgerView implements View<Ledger> {

  private final String name;
  private final int version;
  private final Folds<Ledger> folds;

  /** Purchases at which the fold fails; may be changed while it runs. */
  public final Set<String> poison = ConcurrentHashMap.newKeySet();

  /** Purchases with which a document cannot be written; may be changed while it runs. */
  public final Set<String> unwritable = ConcurrentHashMap.newKeySet();

  /** Called before each fold of a figure. */
  public volatile Runnable duringFigure = () -> {};

  /** Settings that documents are folded with. */
  public volatile String policy = "";

  /** Called before each fold. */
  public volatile Runnable before = () -> {};

  /** How often the figure has been folded. */
  public final AtomicInteger figuresFolded = new AtomicInteger();

  /** How many documents have been added to figures. */
  public final AtomicInteger documentsAdded = new AtomicInteger();

  public LedgerView(String name, int version) {
    this.name = name;
    this.version = version;
    this.folds =
        Folds.startingWith((String id) -> new Ledger(id, "", "nobody", null, 0, List.of()))
            .on(CustomerFileEvent.class, LedgerView::file)
            .on(DealingEvent.class, this::dealing)
            .on(StageEvent.class, LedgerView::stage)
            .on(StandingEvent.class, (ledger, event) -> ledger)
            .on(CreditEvent.class, (ledger, event) -> ledger)
            .on(SatisfactionEvent.class, (ledger, event) -> ledger)
            .on(ComplaintEvent.class, (ledger, event) -> ledger)
            .on(AccountPlanEvent.class, (ledger, event) -> ledger)
            .build();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String meaning() {
    return "What each customer has bought";
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public String policy() {
    return policy;
  }

  @Override
  public long bytes(Ledger document) {
    return 1;
  }

  @Override
  public Class<Ledger> documentType() {
    return Ledger.class;
  }

  @Override
  public Folds<Ledger> folds() {
    return folds;
  }

  @Override
  public @Nullable Ledger fold(@Nullable Ledger document, String id, RecordedEvent event) {
    before.run();
    return folds.fold(document, id, event);
  }

  private static Ledger file(Ledger ledger, CustomerFileEvent event) {
    return switch (event) {
      case CustomerRegistered registered -> {
        Person owner = registered.people().getFirst();
        String region = registered.region() == null ? "" : registered.region();
        yield new Ledger(ledger.customerId(), region, owner.personId(), owner.name(), 0, List.of());
      }
      case BasicFactsAmended amended -> ledger;
      case PersonAdded added -> ledger;
      case PersonAmended amended -> ledger;
      case PersonRemoved removed -> ledger;
    };
  }

  private Ledger dealing(Ledger ledger, DealingEvent event) {
    return switch (event) {
      case PurchaseRecorded purchase -> {
        if (poison.contains(purchase.purchaseId())) {
          throw new IllegalStateException("Cannot fold " + purchase.purchaseId());
        }
        yield ledger.with(purchase.purchaseId(), purchase.netAmount().amount().longValueExact());
      }
      case PurchaseReturned returned -> ledger;
    };
  }

  private static @Nullable Ledger stage(Ledger ledger, StageEvent event) {
    return switch (event) {
      case DefectionDeclared lost -> null;
      case CustomerWon won -> ledger;
      case CustomerWonBack wonBack -> ledger;
    };
  }

  @Override
  public List<ViewField<Ledger>> fields() {
    return List.of(
        Fields.text("region", "Region", Ledger::region),
        Fields.amount("sales", "USD", "Sum of purchases", ledger -> sales(ledger)),
        Fields.number(
            "purchases", "Number of purchases", ledger -> (long) ledger.purchases().size()));
  }

  private BigDecimal sales(Ledger ledger) {
    if (ledger.purchases().stream().anyMatch(unwritable::contains)) {
      throw new ArithmeticException("Larger than its field");
    }
    return BigDecimal.valueOf(ledger.sales());
  }

  @Override
  public List<Figure<Ledger, ?, ?>> figures() {
    return List.of(new Totals(), new Regions());
  }

  /** A total. */
  public record Total(long customers, long sales) {}

  /** The least sales at which the figure is too large. */
  public static final int HUGE = 999_999;

  private static final class Sum {
    private final long least;
    private long customers;
    private long sales;

    Sum(long least) {
      this.least = least;
    }
  }

  /** Customers and their sales, of those that have bought for enough. */
  private final class Totals implements Figure<Ledger, Sum, Total> {

    @Override
    public String name() {
      return "totals";
    }

    @Override
    public String meaning() {
      return "Customers and their sales";
    }

    @Override
    public List<FigureParameter> parameters() {
      return List.of(
          FigureParameter.integer("least", "0", 0, 1_000_000, "Least sales, in dollars"),
          FigureParameter.date("on", null, "Business date"));
    }

    @Override
    public Sum start(FigureArguments arguments) {
      duringFigure.run();
      return new Sum(arguments.integer("least"));
    }

    @Override
    public void add(Sum sum, Ledger document) {
      documentsAdded.incrementAndGet();
      if (document.sales() >= sum.least) {
        sum.customers++;
        sum.sales += document.sales();
      }
    }

    @Override
    public Sum merge(Sum left, Sum right) {
      left.customers += right.customers;
      left.sales += right.sales;
      return left;
    }

    @Override
    public Total finish(Sum sum) {
      figuresFolded.incrementAndGet();
      FigureTooLargeException.check(sum.least == HUGE ? 20_001 : 1, "ask for less");
      return new Total(sum.customers, sum.sales);
    }

    @Override
    public List<Total> rows(Total result) {
      return List.of(result);
    }
  }

  /** The customers of a region. */
  public record Region(@Coordinate String region, @Summed long customers, @Summed long sales) {}

  /** Customers and their sales by region. */
  private static final class Regions
      implements Figure<Ledger, TreeMap<String, Region>, List<Region>> {

    @Override
    public String name() {
      return "regions";
    }

    @Override
    public String meaning() {
      return "Customers and their sales by region";
    }

    @Override
    public List<FigureParameter> parameters() {
      return List.of();
    }

    @Override
    public TreeMap<String, Region> start(FigureArguments arguments) {
      return new TreeMap<>();
    }

    @Override
    public void add(TreeMap<String, Region> regions, Ledger document) {
      merge(regions, new Region(document.region(), 1, document.sales()));
    }

    private static void merge(TreeMap<String, Region> regions, Region more) {
      regions.merge(
          more.region(),
          more,
          (one, other) ->
              new Region(
                  one.region(), one.customers() + other.customers(), one.sales() + other.sales()));
    }

    @Override
    public TreeMap<String, Region> merge(
        TreeMap<String, Region> left, TreeMap<String, Region> right) {
      right.values().forEach(region -> merge(left, region));
      return left;
    }

    @Override
    public List<Region> finish(TreeMap<String, Region> regions) {
      return List.copyOf(regions.values());
    }

    @Override
    public List<Region> rows(List<Region> result) {
      return result;
    }
  }
}
